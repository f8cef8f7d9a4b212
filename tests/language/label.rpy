label start:
    "Begin."
