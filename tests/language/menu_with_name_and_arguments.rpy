menu doors(columns=2):
    "Left":
        pass
