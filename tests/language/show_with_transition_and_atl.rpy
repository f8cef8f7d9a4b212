show mara happy at left with dissolve:
    alpha 0.5
