image at_e happy = Solid("#f00")
image at_e happy hat = Solid("#f00")
image at_e sad = Solid("#f00")
image at_e sad hat = Solid("#f00")
image at_e coat sad hat = Solid("#f00")
image at_f = Solid("#f00")
image at_f a = Solid("#f00")
image at_f a b = Solid("#f00")
define at_char = Character("E", image="at_e")

label attributes:
    show at_e happy
    call at_tell
    show at_e hat
    call at_tell
    show at_e sad
    call at_tell
    show at_e hat
    call at_tell
    show at_e coat
    call at_tell
    show at_e -coat
    call at_tell
    show at_e -hat
    call at_tell
    at_char happy "Happy."
    call at_tell
    at_char @ sad "Sad for once."
    call at_tell
    at_char hat "With a hat."
    call at_tell
    at_char -hat "Without."
    call at_tell
    show at_f a b
    show at_f
    call at_tell
    show at_f -b as at_g
    call at_tell
    hide at_e
    call at_tell
    show at_e sad hat
    call at_tell
    scene
    call at_tell
    show at_e happy onlayer overlay
    call at_tell
    $ renpy.show("at_e sad")
    $ renpy.show("at_f", at_list=[left], tag="at_g")
    call at_tell
    $ renpy.show(("at_e", "hat"))
    $ renpy.hide("at_g")
    call at_tell
    $ at_a = renpy.showing("at_e"), renpy.showing("at_e sad"), renpy.showing("at_e happy"), renpy.showing("at_none")
    "[at_a]"
    $ at_b = renpy.has_image("at_e sad"), renpy.has_image("at_e hat"), renpy.has_image("at_none")
    "[at_b]"
    $ renpy.scene()
    call at_tell
    return

label at_tell:
    $ at_es, at_fs, at_gs = renpy.get_attributes("at_e"), renpy.get_attributes("at_f"), renpy.get_attributes("at_g")
    $ at_tags = sorted(renpy.get_showing_tags())
    "[at_es] [at_fs] [at_gs] [at_tags]"
    return
