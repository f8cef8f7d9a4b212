label house:
    menu .doors:
        "Left":
            jump .doors
