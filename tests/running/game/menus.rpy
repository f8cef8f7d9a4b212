default me_set = set()
default me_list = []
default me_yes = True
default me_n = 2
label menus:
    menu:
        "What now?"
        "Go [me_n]":
            "Gone."
        "Stay" if not me_yes:
            "Stayed."
        "Wait" if me_yes and me_n > 1:
            "Waited."
    menu:
        narrator "Asked?"
        "Yes":
            pass
        "No":
            "No."
    "Between."
    menu:
        "None" if False:
            "Never."
        "Nor this" if me_n > 5:
            "Never either."
    "Passed over."
    jump menus_set
label menus_set:
    menu:
        set me_set
        "Caption"
        "First":
            jump menus_set
        "Second":
            jump menus_set
        "Third" if len(me_set) < 2:
            jump menus_set
label menus_list:
    menu me_named:
        set me_list
        "A":
            jump me_named
        "B":
            jump me_named
    "List [me_list]."
    menu (screen="choice", me=1):
        "With arguments" (hint="x"):
            pass
    menu:
        with dissolve
        "With a transition":
            pass
    menu:
        "Say \"it\"":
            menu:
                "Inner [me_n]?"
                "Yes {b}yes{/b}":
                    "In."
        "Else":
            pass
    return
