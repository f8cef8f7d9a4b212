label greet(name, times=1, *rest, **others):
    "[name]"
