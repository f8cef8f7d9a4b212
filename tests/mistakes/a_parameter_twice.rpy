label tea(cups, cups):
    pass
