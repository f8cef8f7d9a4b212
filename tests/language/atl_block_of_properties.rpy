transform t:
    linear 2.0:
        xpos 1.0
        ypos 0.5 zoom 2
    xpos 0
