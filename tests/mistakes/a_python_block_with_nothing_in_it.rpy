init python:
label start:
    pass
