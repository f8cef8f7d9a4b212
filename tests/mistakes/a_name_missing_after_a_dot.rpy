label start:
    play music tracks.
