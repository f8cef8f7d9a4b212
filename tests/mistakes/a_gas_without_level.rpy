label start:
    gas
