default ca_x = "outer"
label calls:
    call ca_plain
    "Back: [_return]."
    call ca_given("a", ca_y="b")
    "[ca_x] after. [_return]"
    call ca_given("c")
    call ca_many(1, 2, 3, k=4)
    "[_return]"
    call expression "ca_" + "plain"
    call expression "ca_given" pass ("d", "e")
    call .local from ca_back
    "Local done."
    $ ca_target = "ca_plain"
    call expression ca_target from ca_back_two
    $ renpy.call("ca_given", "f", ca_y="g")
    "After renpy.call."
    call ca_deep(3)
    "Deep: [_return]"
    jump expression "ca_" + "end"
label .local:
    "Local."
    return
label ca_plain:
    "Plain."
    return 1 + 1
label ca_given(ca_x, ca_y="default"):
    "[ca_x] and [ca_y]."
    $ ca_x = "changed"
    return ca_x + "!"
label ca_many(*ca_args, **ca_kwargs):
    return "%d %s" % (len(ca_args), sorted(ca_kwargs))
label ca_deep(ca_n):
    if ca_n == 0:
        return "bottom"
    "Down [ca_n]."
    call ca_deep(ca_n - 1)
    "Up [ca_n]."
    return _return
label ca_end:
    "The end."
    return
