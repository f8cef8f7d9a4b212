    label start:
        "Hello."
