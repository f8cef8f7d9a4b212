$ n = 1
$ renpy.pause(2.0)
