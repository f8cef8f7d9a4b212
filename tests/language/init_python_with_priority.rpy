init -5 python:
    a = 1
init 1000 python hide:
    b = 2
init +3 python in mine:
    c = 3
