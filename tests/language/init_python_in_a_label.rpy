label start:
    init python:
        a = 1
    "Later."
