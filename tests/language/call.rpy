call tea
label tea:
    return
