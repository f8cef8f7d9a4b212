define sf_a = Character("Ada", what_prefix="'", what_suffix="'")
label say_from_python:
    $ sf_a("Called.")
    $ renpy.say(sf_a, "Said.")
    $ renpy.say(None, "Narrated.")
    $ renpy.say("Nick", "By name.")
    $ narrator("By the narrator.")
    python:
        for sf_n in range(3):
            sf_a("Number [sf_n].")
    $ renpy.pause(1.5)
    $ renpy.pause()
    $ renpy.notify("Noted")
    "After."
    return
