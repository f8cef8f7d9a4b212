define ex_a = Character("Ada", what_prefix="“", what_suffix="”")
default ex_n = 3
label say_extends:
    ex_a "One"
    extend ", two"
    extend ", [ex_n]."
    "Narrated"
    extend " on."
    "Nick" "By name"
    extend " again."
    return
