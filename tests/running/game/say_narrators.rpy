define sn_n = Character(None, kind=nvl)
define sn_a = Character("Ada", kind=nvl, what_prefix="~")
label say_narrators:
    narrator "Plain."
    centered "In the middle."
    adv "Adv."
    sn_n "On a page."
    sn_a "On it too."
    nvl clear
    sn_a "A new page."
    nvl hide dissolve
    nvl show dissolve
    nvl_narrator "Still."
    "Outside."
    return
