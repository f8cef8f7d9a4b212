label start:
    define a = 1
    default b = 2
    "Said."
