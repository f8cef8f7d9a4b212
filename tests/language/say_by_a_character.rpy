define m = Character("Mara")
label start:
    m "Who left the light on?"
