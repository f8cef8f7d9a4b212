play music tracks[0] + ".ogg" fadein x.y
