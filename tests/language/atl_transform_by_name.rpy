transform t:
    base(2)
    base pass xpos 1
    u_glow 0.5
