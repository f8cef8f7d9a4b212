label greet():
    pass
