label start:
    call tea(cups=1, cups=2)
