label start:
    shwo mara happy
