label start:
    else:
        "What else?"
