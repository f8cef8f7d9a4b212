play sound "bang.ogg"
play sound audio.bang volume 0.3
