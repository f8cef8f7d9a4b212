play ambience "rain.ogg" loop
play audio bang
play musicbox "tune.ogg"
