while n < 10:
    $ n += 1
    if n == 5:
        "Half."
