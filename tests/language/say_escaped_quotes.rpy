"A \"visual\" novel, it's called."
