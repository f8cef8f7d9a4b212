$ a = \
    1
show mara \
    at left
