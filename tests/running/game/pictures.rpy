image pi_a = Solid("#f00")
image pi_a happy = Solid("#0f0")
image pi_a happy hat = "gui/x.png"
image pi_b = "pi_a"
image pi_c:
    "pi_a happy"
    1.0
    "pi_a"
    repeat
transform pi_move(x=0.5, t=1.0):
    xpos 0.0
    linear t xpos x
    on hide:
        linear 0.5 alpha 0.0
define pi_char = Character("Pia", image="pi_a")
define pi_fast = Dissolve(0.1)
default pi_where = "pi_a"
init python:
    def pi_transition(old_widget=None, new_widget=None):
        return Dissolve(0.2)(old_widget=old_widget, new_widget=new_widget)
label pictures:
    scene black
    with fade
    scene expression Solid("#123") with pi_fast
    show pi_a
    show pi_a happy at left with dissolve
    show pi_a happy hat at pi_move(0.7, t=2.0), right as twin behind pi_a zorder 3
    show pi_a -happy
    pi_char happy "Smiling."
    pi_char happy @ hat "With a hat."
    pi_char "Without."
    show expression pi_where as other at truecenter
    show expression "pi_" + "b" with None
    show text "Words [pi_where]" at truecenter
    show pi_b at left:
        yalign 0.5
        ease 1.0 xalign 1.0 alpha .5
        repeat 2
    hide twin with moveoutleft
    hide pi_a
    hide nothing_there
    show layer master at pi_move
    camera at pi_move
    with Dissolve(0.5, alpha=True)
    with {"master": Dissolve(1.0)}
    with pi_transition
    with MoveTransition(0.3)
    with ImageDissolve("gui/x.png", 1.0, 8)
    with CropMove(1.0, "wiperight")
    with Fade(0.1, 0.2, 0.3, color="#fff")
    with vpunch
    with None
    show pi_c with irisin
    scene
    "Done." with hpunch
    return
