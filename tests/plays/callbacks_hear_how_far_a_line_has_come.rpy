define config.all_character_callbacks = [note]
define ann = Character("Ann", callback=beep, cb_sound="ann.ogg")
define bob = Character("Bob")
default heard = []
init -1 python:
    def note(event, interact=True, type="say", **given):
        store.heard = heard + [event if interact else event + "!"]
    def beep(event, sound="", **given):
        if event == "show":
            renpy.sound.play(sound)
        elif event in ("slow_done", "end"):
            renpy.sound.stop()
    def usual(event, **given):
        if event == "begin":
            renpy.show("bob cross")
        elif event == "end":
            renpy.show("bob")
    config.character_callback = usual
label start:
    show bob at left
    ann "One.{w} Two."
    $ heard = []
    bob "Three."
    "[heard]"
    $ heard = []
    menu:
        bob "Four?"
        "[heard]":
            pass
