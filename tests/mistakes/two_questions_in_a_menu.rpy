label start:
    menu:
        m "Tea?"
        m "Or coffee?"
        "Tea":
            pass
