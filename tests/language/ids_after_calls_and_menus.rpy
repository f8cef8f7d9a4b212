label a:
    call b from c
    "Said."
    menu d:
        m "Which?"
        "X":
            "Said."
    "Said."
label b:
    return
