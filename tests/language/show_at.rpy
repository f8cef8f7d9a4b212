show mara at left
show mara at left, bounce(2), Position(xpos=0.5)
show mara happy at right,
