define ann = Character("Ann", image="ann")

label start:
    scene room day
    show ann happy
    ann "One."
    ann @ sad "Two."
    ann "Three."
    return
