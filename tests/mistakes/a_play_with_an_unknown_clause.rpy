label start:
    play music "a.ogg" fadin 2
