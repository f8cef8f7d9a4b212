label start:
    if tired:
        "Yawn."
    else
        "Up."
