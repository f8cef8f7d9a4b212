transform pacing:
    xpos 0.2
    linear 1.0 xpos 0.8
    repeat

label start:
    scene room day
    show ann at right
    "Right."
    show ann happy
    "Right still."
    show ann at left with move
    "Left."
    show bob at pacing
    "Pacing."
    show ann behind bob
    "Behind."
    hide ann
    "Gone."
    return
