label start:
    ticker
