label start
    "Hello."
label two:
    m "Never closed
    jmup three
    menu:
        if a:
            pass
        "B":
            pass
    if tired
        "Yawn."
