label start:
    menu:
        if hungry:
            "Eat":
                pass
        "Leave":
            pass
