transform t:
    block:
        linear 1 xpos 1
        repeat 2
    xpos 0
