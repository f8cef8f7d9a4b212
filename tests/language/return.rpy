label tea:
    return
