define ann = Character("Ann", image="ann")

label start:
    scene room day with fade
    show ann at left
    show bob cross at right with dissolve
    ann "We have company."
    ann happy "Good company."
    show ann sad
    hide bob with Dissolve(0.25)
    ann "He is gone."
    scene room night
    with pixellate
    "Night."
    return
