label start:
    call tea(cups=1, 2)
