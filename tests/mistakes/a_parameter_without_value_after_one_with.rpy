label tea(cups=1, milk):
    pass
