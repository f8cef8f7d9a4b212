label start:
    menu:
        "Eat"
            "Yum."
        "Leave":
            pass
