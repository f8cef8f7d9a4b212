image x:
    choice:
        "a"
    choice 2.5:
        "b"
    repeat
