label loop:
    while True:
        jump out
label out:
    pass
