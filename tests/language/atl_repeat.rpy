transform t:
    linear 1 xpos 1
    repeat
transform u:
    linear 1 xpos 1
    repeat 3
