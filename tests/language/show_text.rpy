show text "To be continued" at truecenter with dissolve
show text _("Later") as later
