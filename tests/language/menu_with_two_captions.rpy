menu:
    "What now?"
    "Eat":
        pass
    "Or, for the brave:"
    "Dance":
        pass
