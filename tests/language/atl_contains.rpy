transform t:
    contains "a.png"
    contains:
        "b.png"
        xpos 1
    contains:
        "c.png"
