label errors_stop_the_story:
    "Before."
    $ er_x = 1 / 0
    "Not reached."
    return
