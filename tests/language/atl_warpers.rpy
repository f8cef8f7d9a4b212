transform t:
    linear 1.0 xpos 1.0 ypos 0
    ease .5 alpha 0.0
    easein_quad 2 zoom 2
    easeout_bounce t yoffset -20
    pause 1.0
    1.5
    instant 1 xpos 0
