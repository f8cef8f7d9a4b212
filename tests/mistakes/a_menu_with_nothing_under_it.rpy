label start:
    menu:
    "Yawn."
