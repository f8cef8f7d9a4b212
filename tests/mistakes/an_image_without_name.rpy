label start:
    show at left
