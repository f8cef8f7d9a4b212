label start:
    play music
