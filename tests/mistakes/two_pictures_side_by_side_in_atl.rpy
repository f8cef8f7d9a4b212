transform t:
    xpso 0.5 left
