transform 5 t:
    xpos 1
