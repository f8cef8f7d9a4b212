label greet(name="a, (b", key=f(1, [2, 3])):
    pass
