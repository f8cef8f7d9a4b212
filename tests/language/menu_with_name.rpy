menu breakfast:
    "Eat":
        pass
    "Leave":
        jump breakfast
