default md_n = 0

label menus_disabled:
    menu:
        "Caption [md_n]"
        "Off" if md_n:
            "Never."
        "On":
            "On."
    $ config.menu_include_disabled = True
    menu:
        "Closed" if md_n:
            "Never."
        "Open" if not md_n:
            "Opened."
        "Also closed" if False:
            pass
    $ config.menu_include_disabled = False
    $ md_choice = []
    menu:
        set md_choice
        "Twice {i}said{/i}" if md_n < 5:
            $ md_n += 1
        "100%% [md_n]":
            pass
    "[md_choice] [md_n]"
    $ md_dict = {"a": "x"}
    menu:
        "Key [md_dict[a]] [md_n!s]":
            pass
        "[md_n:02d]":
            pass
    return
