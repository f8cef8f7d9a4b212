screen clock(hand="short"):
    zorder 3
    vbox:
        text "12"
        if hand:
            textbutton _("Go") action Return()
label start:
    pass
