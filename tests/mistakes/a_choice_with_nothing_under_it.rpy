label start:
    menu:
        "Tea":
        "Coffee":
            pass
