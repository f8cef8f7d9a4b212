label start:
    "café"
