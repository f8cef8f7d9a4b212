screen tools:
    default n = 1
    python:
        m = n + 1
    for i in range(m):
        text "[i]"
    $ x = 1
