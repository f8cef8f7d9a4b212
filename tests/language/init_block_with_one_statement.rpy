init:
    python:
        a = 1
init -2:
    $ b = 2
