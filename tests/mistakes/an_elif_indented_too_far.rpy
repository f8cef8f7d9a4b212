label start:
    if a:
        "A."
        elif b:
            "B."
