label start:
    if :
        "Yawn."
