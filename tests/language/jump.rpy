label start:
    jump start
