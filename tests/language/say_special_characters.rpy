centered "Chapter One"
adv "Plain."
narrator "As before."
name_only "…"
