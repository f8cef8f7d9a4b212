label start:
    m Hello."
    "Fine."
