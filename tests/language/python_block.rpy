python:
    n = 1
    for i in range(3):
        n += i
        if n:
            pass
    x = n
