transform t:
    warp bend 2.0 xpos 1.0
