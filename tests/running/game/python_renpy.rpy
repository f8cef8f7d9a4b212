label python_renpy:
    $ pr_a = renpy.has_label("python_renpy"), renpy.has_label("nowhere")
    "[pr_a]"
    $ pr_b = renpy.seen_label("pr_never")
    "[pr_b]"
    $ renpy.music.play("a.ogg", fadein=1.0)
    $ renpy.music.stop(fadeout=1.0)
    $ renpy.sound.play("b.ogg", channel="sound")
    $ renpy.block_rollback()
    $ renpy.show("pr_pic", at_list=[left])
    $ renpy.hide("pr_pic")
    $ renpy.scene()
    $ renpy.with_statement(dissolve)
    $ renpy.transition(dissolve)
    $ renpy.restart_interaction()
    $ renpy.free_memory()
    $ renpy.checkpoint()
    $ renpy.choice_for_skipping()
    if renpy.is_skipping() or renpy.in_rollback():
        "Skipping."
    else:
        "Not skipping."
    $ pr_c = _("Translated")
    $ pr_d = renpy.random.random() < 2
    $ pr_e = renpy.random.choice([5]) + renpy.random.randint(3, 3)
    "[pr_c] [pr_d] [pr_e]"
    $ config.window_title = "x"
    $ gui.pr_size = 3
    $ persistent.pr_seen = (persistent.pr_seen or 0) + 1
    "[gui.pr_size] [persistent.pr_seen] [persistent.pr_never]"
    $ pr_v = renpy.version_tuple[0] >= 7
    "[pr_v]"
    $ renpy.call_in_new_context("pr_context")
    "After the context."
    $ pr_f = renpy.display_menu([("A", 1), ("B", 2)]) if False else 1
    $ pr_g = renpy.variant("pc") or renpy.variant("touch")
    $ pr_h = renpy.loadable("no such file.png"), renpy.exists("neither.png") if hasattr(renpy, "exists") else False
    "[pr_h]"
    $ renpy.retain_after_load()
    $ renpy.set_return_stack(renpy.get_return_stack())
    $ renpy.dynamic("pr_dyn")
    $ pr_dyn = 4
    "[pr_dyn]"
    $ renpy.end_replay()
    $ renpy.start_predict("x")
    return
label pr_context:
    "In the context."
    return
label pr_never:
    return
