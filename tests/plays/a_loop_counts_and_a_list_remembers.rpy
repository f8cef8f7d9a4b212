default names = []

init python:
    class Cup:
        def __init__(self, full):
            self.full = full

label start:
    $ count = 0
    while count < 3:
        $ count += 1
        $ names.append(count)
        "[count] of [names]."
    python:
        cup = Cup(True)
    $ mine = cup
    $ mine.full = False
    "Is it full? [cup.full]"
    return
