play music "a.ogg" channel "ambience"
