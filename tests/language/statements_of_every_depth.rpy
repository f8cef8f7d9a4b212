label a:
    if b:
        while c:
            menu:
                "D":
                    python:
                        e = 1
                    "F."
            "G."
        "H."
    "I."
"J."
