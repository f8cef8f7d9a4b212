init:
    $ os_e = Character('Eileen', color="#c8ffc8", show_two_window=True)
    $ os_l = Character("Lucy", color=(200, 100, 100, 255), what_italic=True, image="lucy")
    image bg room = "room.jpg"
    image lucy happy = Image("l.png")
    image lucy mad = im.Scale("l.png", 10, 10)
    image black2 = Solid((0, 0, 0, 255))
    $ os_points = 0
    $ os_flags = {}
    $ os_slow = Dissolve(1.0)
    $ os_circ = ImageDissolve("x.png", 1.0, 8)
    $ center2 = Position(xpos=0.5, xanchor=0.5)
    python:
        def os_add(n, why=None):
            global os_points
            os_points += n
            if why:
                renpy.notify(why)
            return os_points
        style.menu_choice.color = "#fff"
        config.keymap['game_menu'].append('x')
        config.underlay.append(renpy.Keymap(x=lambda: None))
label old_style:
    $ povname = "Bob"
    $ povname = povname.strip() or "Guy"
    scene bg room with os_slow
    show lucy happy at center2 with os_circ
    os_e "Hi [povname], %(os_points)d os_points."
    os_l mad "Not with you two."
    $ os_add(5, "Five")
    if os_points >= 5 and not os_flags.get("x"):
        $ os_flags["x"] = True
        os_e "You have [os_points]."
    elif os_points:
        os_e "No."
    else:
        os_e "None."
    menu os_menu:
        os_e "Choose?"
        "A [os_points]" if os_points > 3:
            $ os_add(-1)
            jump os_menu
        "B {b}bold{/b}" if os_points < 10:
            call os_sub(os_points)
            os_e "[_return]"
        "C":
            $ renpy.jump("os_end")
    $ r = renpy.random.randint(1, 1)
    $ mood = "happy" if r == 1 else "mad"
    show expression ("lucy " + mood) at left
    $ lst = [i for i in range(3)]
    $ n = 0
    while n < len(lst):
        os_e "[lst[1]] of [n]"
        $ n += 1
    $ renpy.music.play("x.ogg", fadein=1)
    play music "y.ogg"
    $ renpy.pause(0.5, hard=True)
    hide lucy
    with dissolve
    nvl clear
    window hide None
    window show
    "{i}Thinking{/i}{w} about{p}it{nw}"
    extend " now."
    $ renpy.movie_cutscene("x.avi")
    $ result = renpy.call_in_new_context("os_ctx", 3)
    jump os_end
label os_ctx(n):
    "ctx [n]"
    return
label os_sub(x, y=2):
    os_e "sub [x] [y]"
    return x * y
label os_end:
    "The end. 100%%"
    return
