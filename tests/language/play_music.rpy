play music "a.ogg"
play music "a.ogg" fadein 1.0 fadeout 2 loop if_changed volume 0.5
play music ["a.ogg", "b.ogg"] noloop
