default fl_n = 0
label flow:
    while fl_n < 3:
        $ fl_n += 1
        if fl_n == 1:
            "One."
        elif fl_n == 2:
            "Two."
        else:
            "[fl_n]."
    if fl_n:
        label fl_inside:
            "Inside."
    "After inside."
    if fl_n == 3:
        $ fl_n = 10
        jump fl_inside
    python:
        if fl_n == 10:
            fl_n = 11
            renpy.jump("fl_jumped")
    "Not here."
label fl_jumped:
    "Jumped."
    pass
    jump .two
label .one:
    "Local one."
    jump fl_out
label .two:
    "Local two."
    jump .one
label fl_out:
    "Falls"
label fl_through:
    "through."
    return
    "Never."
