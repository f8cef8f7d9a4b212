label start:
    renpy.pause(2)
