menu:
    m happy @ wide "Tea?" (what_cps=4) with dissolve
    "Tea":
        pass
