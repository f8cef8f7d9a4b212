label start:
    menu:
        "What now?"
