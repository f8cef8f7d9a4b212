menu:
    m "Tea or coffee?"
    "Tea":
        pass
