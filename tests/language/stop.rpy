stop music
stop music fadeout 2.0
stop sound
stop ambience fadeout 1.5
stop music channel "x"
