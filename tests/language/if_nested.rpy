if a:
    if b:
        "AB."
    else:
        "A."
else:
    pass
