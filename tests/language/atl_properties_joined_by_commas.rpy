transform t:
    xpos 1, ypos 2
    linear 1 xpos 2, linear 2 xpos 3
