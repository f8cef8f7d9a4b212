label start:
    trust = 3
    trust += 1
