init offset = 5
define a = 1
init python:
    b = 2
init 1:
    $ c = 3
    $ d = 4
init offset = -1
init python:
    e = 5
