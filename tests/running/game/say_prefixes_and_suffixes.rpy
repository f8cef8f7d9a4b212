define sp_a = Character("Ada", who_prefix="<", who_suffix=">", what_prefix="'", what_suffix="'")
define sp_b = Character("Ben", kind=sp_a, what_suffix="!")
define sp_c = Character(None, what_prefix="[sp_mark]", what_suffix="{/i}")
define sp_d = Character("Dee [sp_mark]")
default sp_mark = "*"
label say_prefixes_and_suffixes:
    sp_a "One."
    sp_b "Two."
    sp_c "{i}Three."
    sp_d "Four."
    $ sp_mark = "+"
    sp_d "Five."
    sp_a "Six." (what_prefix="(", what_suffix=")")
    return
