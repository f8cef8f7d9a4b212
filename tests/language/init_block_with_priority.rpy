init 5:
    define a = 1
    default b = 2
    transform t:
        xpos 1
