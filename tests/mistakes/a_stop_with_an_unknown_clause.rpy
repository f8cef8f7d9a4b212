label start:
    stop music slowly 2
