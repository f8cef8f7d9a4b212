label a:
    "A."
label b:
    "B."
    return
