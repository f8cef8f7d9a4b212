label start:
    $ die = renpy.random.randint(1, 6)
    "You roll [die]."
    $ die = renpy.random.randint(1, 6)
    "You roll [die]."
    $ renpy.pause(0.2)
    $ card = renpy.random.choice(["ace", "king", "queen"])
    "You draw the [card]."
    return
