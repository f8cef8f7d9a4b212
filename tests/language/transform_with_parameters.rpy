transform t(x, y=0.5, *, z=1):
    xpos x
