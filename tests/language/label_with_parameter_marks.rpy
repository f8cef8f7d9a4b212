label greet(a, /, b, *, c=3):
    pass
