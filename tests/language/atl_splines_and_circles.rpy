transform t:
    linear 2 xpos 1.0 knot 0.5 knot 0.7
    linear 2 clockwise circles 3 angle 90 radius 0.5
    linear 1 counterclockwise align (0.5, 0.5)
