hide screen clock
hide screen clock with dissolve
hide screen expression which
