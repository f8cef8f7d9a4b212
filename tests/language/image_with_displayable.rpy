image glow = At(Composite((640, 480), (0, 0), "a.png"), pulse)
image many = im.MatrixColor(
    "a.png",
    im.matrix.tint(1, 0.5, 0))
