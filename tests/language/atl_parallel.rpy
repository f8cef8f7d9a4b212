transform t:
    parallel:
        linear 1 xpos 1
    parallel:
        linear 2 ypos 1
        repeat
    pass
    parallel:
        alpha 1
