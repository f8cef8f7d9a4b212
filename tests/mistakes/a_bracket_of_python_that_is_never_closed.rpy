label start:
    $ items = [1, 2
    "Hello."
    jump start
