init label early_one:
    pass
