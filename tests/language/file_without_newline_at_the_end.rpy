label a:
    "A."
