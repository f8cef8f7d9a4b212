label start:
    jump kitchen
        "Too far in."
