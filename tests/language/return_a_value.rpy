return 4
return "a" if b else [c, d]
