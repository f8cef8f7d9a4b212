# Under the Door: the corridor, and nobody in it.

label under_the_door:

    chapter "Under the Door" 8

    window hide
    scene corridor outside with Dissolve(2.0)
    play ambience "tv_murmur_loop.ogg" fadein 3.0
    pause 1.5
    window auto

    "He wasn’t there for what came next. Nobody was."
    "The white door had swung to behind Chloe on its own weight. The corridor had a lamp in it, and some pipe."
    "And {cue=door}under the door it came, a finger of it, and then the hand."

    play music "door.ogg" noloop if_changed
    gas door over 8
    window hide
    pause 4.0
    scene cg door with Dissolve(2.0)
    pause 1.5
    window auto

    if not looked_back:
        "It went around a sock that was lying there, and on."

    "It looked in at the kitchen, where a cup stood in its own ring on the counter. It took the stairs by the edges of the treads."
    "At the top there was a bolt. It had been made to keep things out."
    "Past the bolt were eleven bicycles, and a street, and a warm night, and a whole city lying on its back with the windows open."

    window hide
    tv channel anchor
    scene couch tv with Dissolve(2.0)
    pause 2.0
    window auto

    "In the far room the television had been left on, with two cups in front of it."
    "The red strip ran along to MORE WITHIN THE HOUR, and out at the side, and for a moment there was nothing on it."

    ticker show "LEX LUTHOR CAPTURED AT ABOUT 11:00 PM LAST NIGHT · WANTED FOR ESCAPE FROM PRISON AND FOR HARBORING A FUGITIVE · HE IS NOW IN THE HANDS OF THE REPUBLIC · MORE WITHIN THE HOUR"

    "Then it came around to the start."

    $ persistent.endings = (persistent.endings or set()) | {"under_the_door"}

    window hide
    pause 4.0
    stop ambience fadeout 3.0
    gas none over 3
    scene ending under_the_door with Dissolve(2.0)
    pause 3.0

    $ ending_name = _("Under the Door")
    jump credits
