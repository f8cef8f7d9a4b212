label start:
    show mara at left at right
