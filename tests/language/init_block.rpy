init:
    $ a = 1
    image x = "x.png"
