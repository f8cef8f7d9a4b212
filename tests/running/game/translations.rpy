define tr_a = Character(_("Anna"))
label translations:
    tr_a "Hello."
    "How are you?"
    menu:
        "Well":
            "Good."
        "Badly":
            "Bad."
    $ tr_s = _("Well")
    "[tr_s] [tr_s!t]"
    return
