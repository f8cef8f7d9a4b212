show screen clock
show screen clock(12, hand="long") with dissolve
show screen expression which pass (1)
show screen clock nopredict
