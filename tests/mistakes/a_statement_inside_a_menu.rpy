label start:
    menu:
        jump kitchen
        "Leave":
            pass
