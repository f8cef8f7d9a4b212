label start:
    gas pour over
