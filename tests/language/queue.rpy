queue music "b.ogg"
queue sound ["a.ogg", "b.ogg"] loop volume 0.2
queue ambience "c.ogg" fadein 1 noloop
