image x:
    "a.png" with dissolve
    2.0
    "b.png" with Dissolve(1, alpha=True)
