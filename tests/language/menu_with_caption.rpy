menu:
    "What now?"
    "Eat":
        pass
