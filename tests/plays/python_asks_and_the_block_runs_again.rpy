# picks: 1 0
default asked = 0
default name = ""
init python:
    def north(what, **given):
        store.name = name + "/" + renpy.display_menu([("North", "n"), ("South", "s")])
label start:
    "Before."
    python:
        asked += 1
        drawn = renpy.random.randint(1, 1000)
        name = renpy.input("Your {b}name[asked]{/b}?", "Clark", length=4).strip()
        asked += 1
        narrator("Where, [name]?", interact=False)
        way = renpy.display_menu([("Ways", None), ("East", "e"), ("West [asked]", "w")])
        asked += 1
        again = renpy.input("Again, [way]?", default="x{y}")
    "[name] [way] [again] [asked]"
    north "Said by a function."
    "[name]"
    $ wanted = drawn
    python:
        drawn = 3
        renpy.say(None, "In the block.")
    "[drawn] [wanted == drawn]"
