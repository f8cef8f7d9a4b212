menu:
    ""
    "Eat":
        pass
