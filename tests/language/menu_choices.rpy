menu:
    "Tea":
        "Hot."
    "Coffee":
        jump coffee
label coffee:
    pass
