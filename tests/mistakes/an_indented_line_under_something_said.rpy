label start:
    "Hello."
        "Too far in."
