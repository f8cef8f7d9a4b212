label start:
    "Fine."
    m "I never finish
