define tr_a = Character(_("Anna"))

label translations:
    tr_a "Hello."
    "How are you?"
    "Nothing of this is said in French."
    tr_a "In two lines."
    menu:
        tr_a "Well?"
        "Well":
            "Good."
        "Badly":
            "Bad."
    $ tr_s = _("Well")
    "[tr_s] [tr_s!t] [tr_word]"
    return
