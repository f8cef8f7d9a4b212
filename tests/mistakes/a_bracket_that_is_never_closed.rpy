define m = Character("Mara"
label start:
    "Hello."
