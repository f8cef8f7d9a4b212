label start:
    if tired
        "Yawn."
