label start:
    menu:
        m "Tea?"
        "Choose."
        "Tea":
            pass
