label:
    "Hello."
