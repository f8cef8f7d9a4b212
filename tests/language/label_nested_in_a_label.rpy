label outer:
    "Out."
    label inner:
        "In."
    label .local:
        jump inner
