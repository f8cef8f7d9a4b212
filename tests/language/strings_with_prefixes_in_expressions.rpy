play music u"a.ogg"
play music r"a\b.ogg"
play music f"{x}.ogg"
