label start:
    jump kitchen quickly
