transform t:
    pass
