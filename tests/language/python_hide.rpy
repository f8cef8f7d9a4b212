python hide:
    n = 1
