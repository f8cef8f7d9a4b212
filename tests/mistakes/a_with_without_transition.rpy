label start:
    with
