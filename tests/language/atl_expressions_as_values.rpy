transform t(a):
    pos (a * 2, 0.5 + a)
    linear a + 1 zoom -a matrixcolor TintMatrix("#f00")
