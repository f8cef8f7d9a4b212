image blink:
    "open"
    2.0
    "closed"
    0.1
    repeat
