hide mara
hide mara happy with dissolve
hide mara onlayer overlay
