show mara:
    xpos 0.5
    linear 1.0 xpos 1.0
