menu:
    with dissolve
    "Go":
        pass
