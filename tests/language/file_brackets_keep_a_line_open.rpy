define a = (1 +
2)
show mara at (
    left)
m "x" (
    a=1,
    b=2
    )
