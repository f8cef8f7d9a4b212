init python:
    from renpy.store import config as pm_config
    import renpy.store as pm_store
    renpy.image("pm_pic wide", Solid("#123"))
    pm_add = renpy.curry(lambda a, b: a + b)
    pm_three = renpy.partial(lambda a, b: a + b, 1)
default pm_deep = "out"
label python_more:
    $ pm_g = pm_store.pm_deep, renpy.has_image("pm_pic wide"), pm_config.screen_width > 0
    "[pm_g]"
    show pm_pic
    $ pm_a = renpy.get_attributes("pm_pic")
    "[pm_a]"
    $ pm_b = pm_add(1)(2), pm_three(2)
    "[pm_b]"
    call pm_called
    "[pm_deep] [pm_given]"
    $ pm_c = renpy.substitute("deep: [pm_deep]")
    "[pm_c]"
    $ pm_d = renpy.invoke_in_new_context(lambda a: a * 2, 4)
    "[pm_d]"
    $ renpy.transition(dissolve)
    hide pm_pic
    $ pm_e = renpy.loadable("pm_no_such_file.txt"), renpy.loadable("python_more.rpy")
    "[pm_e]"
    $ pm_f = renpy.version()[:6]
    "[pm_f]"
    $ renpy.error("Stop here.")
    "Never."
label pm_called:
    $ pm_depth = renpy.call_stack_depth()
    "[pm_depth]"
    $ renpy.dynamic("pm_deep", pm_given=1)
    $ pm_deep = "in"
    "[pm_deep] [pm_given]"
    $ pm_given = 2
    return
default pm_given = 0
