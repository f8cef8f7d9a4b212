# Purple: the climax. A cue starts picture and sound on its word; after the line the script says the same, so that a save has it.

label purple:

    chapter "Purple" 7

    scene cg switch on with Dissolve(0.2)

    "He flipped the {cue=dead}switch.{w=1.0}{nw}"

    # Nothing at all, and the player is left alone with it.
    window hide
    stop music
    stop ambience
    scene lab dead
    show clark hollow switch at by_switch
    show chloe crying at right
    pause 2.5
    window auto

    "Nothing."

    show clark afraid switch with Dissolve(0.5)

    "The hum had stopped and taken the light with it. He could hear the tank not doing anything."
    "Everyone fails."
    "It hadn’t worked. He stood there with his hand on the thing, and that frightened him more than the other had."
    "Then {cue=wisp}slowly, from the wide end of a tube, a thread of something let itself out into the air."

    play music "wisp.ogg" fadein 3.0 if_changed
    play ambience "gas_loop.ogg" fadein 5.0 volume 0.15
    gas wisp over 6

    "It was purplish. It hung in front of the tube as if it had been told to wait."

    show clark neutral with Dissolve(0.5)

    "It was a {cue=pour}prayer, answered, and it was a curse, and there was the one pipe for both."

    play music "pour.ogg" fadein 3.0 if_changed
    play ambience "gas_loop.ogg" fadein 9.0 volume 0.6
    gas pour over 8

    "It put on weight. It rolled down over the lip and felt its way along the floor, and curled around the feet of the tank."

    show chloe terrified

    "Chloe {cue=part}screamed. There wasn’t a word in it."

    play music "fill.ogg" fadein 0.3 if_changed
    gas part over 2
    show chloe crying at center with move

    "Then she ran. She went straight through the stuff, and it opened for her, and shut."
    "She hit him hard and held on. She had him around the waist, and had got hold of her own wrists behind him and locked them there."

    chloe "I’ve got you. I’ve got you, I’ve got you."

    if explained:
        chloe "I’m awake. See? I’m awake this time."

    "It went on coming, in no hurry, to {cue=fill}fill the room."

    play ambience "gas_loop.ogg" fadein 3.0
    gas fill over 6
    scene lab purple
    show clark tender at left
    show chloe crying at center
    with Dissolve(1.5)

    "It had the bench. It had the pencils. It had her to the elbows."
    "He loved her. He had stopped counting."
    "He reached around, and found her face, and {cue=kiss}kissed her."

    play music "kiss.ogg" fadein 0.5 if_changed
    play ambience "gas_loop.ogg" fadein 1.0 volume 0.25
    gas kiss over 4
    window hide
    scene cg embrace with Dissolve(1.5)
    pause 2.5
    window auto

    "If he was going to die, then this was to be the last thing he felt. Her nose was cold. She tasted of coffee."
    "He paid attention."

    window hide
    scene lab purple
    show clark dazed at left
    show chloe crying at center
    with Dissolve(1.5)
    window auto

    "The floor {cue=sway}moved off from where he’d left it. So that was dizziness. He had only ever seen it done."

    play music "kiss_muffled.ogg" fadein 2.5 if_changed
    play sound "heartbeat.ogg" fadein 2.0 loop volume 0.8 if_changed

    "He swayed. Her arms tightened; it was she who was steel now. She was sobbing, and he got it through his ribs, without the sound."
    "His thoughts had come untied. They went off one at a time, {cue=drift}back to Smallville."

    play music "drift.ogg" fadein 4.0 if_changed
    gas drift over 5

    call the_river
    call what_they_talked_of
    call her_and_him

    "Black {cue=dots}dots came in from the edges, one or two, and then the rest. He watched them with interest."

    stop sound

    "There had been a room, he believed, and somebody in it with him."

    if slept == "fought":
        "Something was asking him to sleep. He didn’t count anything."
    else:
        "Something was asking him to sleep. He would only rest his eyes."

    "He {cue=out}passed out."

    stop sound fadeout 0.5
    stop music fadeout 2.0
    stop ambience fadeout 2.0

    window hide
    scene black with Dissolve(1.0)
    gas none
    pause 1.0
    play sound "body_fall.ogg"
    pause 0.5
    window auto

    "He never knew who caught him, and couldn’t hold him, and wouldn’t let go. The floor got them both."
    "He didn’t know who lay across his chest and sobbed. He didn’t know that she kept stopping, and holding her breath, with her ear to his shirt, to count."

    window hide
    pause 1.5

    jump under_the_door


# The shapes in the gas. They are in the present tense because, where he is, they are.

label the_river:

    if asked_lex == "pressed":
        "The {cue=river}river. A silver car comes through the rail, and then he and it are both in the water. He is fifteen. He gives a stranger his own breath, mouth to mouth, until the stranger coughs."
        "Lex opens his eyes. He wants to know how fast he was going. He wants the number."
    elif asked_lex == "let_lie":
        "A {cue=truck}truck in the yard, new, with a bow on it the size of a calf. From Lex, for the river. He’s taking back the keys because his father asked him to, and he wants that truck so badly that his teeth hurt."
        "Neither of them ever brings it up."
    else:
        "His mother’s {cue=kitchen}kitchen. Lex Luthor is eating pie on his feet by the sink, because nobody has told him he may sit."
        "‘Sit down, Lex,’ says his mother. Lex looks for somewhere to put that. He sits."

    return


label what_they_talked_of:

    if spoke_of == "paper":
        "Eleven at night at the {cue=torch}{i}Torch{/i}. She has one pencil behind her ear and one in her teeth and is looking for a pencil. ‘Caption,’ she says. ‘Now. I’m begging you.’"
        "It’s a picture of the two of them. He takes his time. Boy, left. Girl, right."
    elif spoke_of == "farm":
        "The bottom {cue=field}field, at his father’s speed. The grass goes down in front, and larks get up out of it. His father has a stem between his teeth."
        "‘Thursday,’ says his father. He looks at the sky, and it’s Thursday."
    else:
        "A {cue=porch}porch. There is no such porch. It has one bad step, and he’s mending it, slowly; she hands him the nails. He asks her what color it is."
        "‘Look,’ she says. He looks. It’s purple, every board."

    return


label her_and_him:

    if looked_back:
        "She’s thirteen, a week in town, up in the {cue=loft}loft in white shoes. ‘Let’s get it over with,’ she says, and kisses him, ‘so we can be friends.’"
        "It’s over with. He is still standing there."
    else:
        "The {cue=gym}gym, with paper stars. She’s in the middle of the floor in a long dress with her hand out. There’s a wind getting up outside, and he is walking to the door."
        "He’s at the door. He doesn’t look back.{w} He looks back."

    return
