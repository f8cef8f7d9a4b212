"Two  spaces,   three,	and a tab."
