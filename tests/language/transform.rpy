transform t:
    xpos 0.5 ypos 1.0
    xalign .5
