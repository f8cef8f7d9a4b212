menu:
    "Count":
        python:
            n = 1
            n += 1
        $ n += 1
