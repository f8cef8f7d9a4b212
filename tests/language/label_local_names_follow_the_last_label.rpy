label a:
    label .x:
        pass
label b:
    label .x:
        jump .x
    jump a.x
