label start:
    play music "dawn.ogg" fadein 1.0
    play sound "door.ogg"
    "The door."
    play music "dawn.ogg" if_changed
    "Still dawn."
    stop music fadeout 2.0
    queue sound ["a.ogg", "b.ogg"]
    "Silence."
    return
