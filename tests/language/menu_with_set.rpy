menu:
    set asked
    "Why?":
        "Because."
    "How?":
        "Slowly."
