label start:
        "Eight."
    "Four."
