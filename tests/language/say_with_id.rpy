"This one has a name of its own." id first_words
