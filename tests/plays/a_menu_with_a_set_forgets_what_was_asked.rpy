# picks: 0 0 0
label start:
    $ asked = []
label again:
    menu:
        set asked
        "Who?":
            "Me."
        "Why?":
            "Because."
        "Never mind." if len(asked) > 1:
            return
    jump again
