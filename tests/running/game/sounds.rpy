define audio.so_tune = "tune.ogg"
define so_list = ["a.ogg", "b.ogg"]
init python:
    renpy.music.register_channel("ambience", "sfx", loop=True)
label sounds:
    play music so_tune
    play music audio.so_tune fadein 1.0 fadeout 2.0 if_changed
    play music so_list loop
    play sound "bang.ogg" volume 0.5
    play audio ["a.ogg", "b.ogg"] noloop
    play ambience "<from 1 to 5 loop 2>rain.ogg" fadein 1
    queue music "c.ogg"
    queue sound so_list volume .2
    stop ambience fadeout 1.0
    stop music
    voice "v.ogg"
    "Spoken."
    voice sustain
    "Still."
    window show
    window hide dissolve
    window auto
    pause
    pause 1.5
    $ so_t = 2
    pause so_t * 2
    return
