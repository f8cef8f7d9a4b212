label start:
    jump
