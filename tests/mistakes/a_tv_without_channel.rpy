label start:
    tv static
