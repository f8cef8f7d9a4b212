# Steel: the door, the corridor. C1 is whether he looks back.

label steel:

    chapter "Steel" 5

    scene couch tv
    show clark hollow at left
    with dissolve
    play music "resolve.ogg" fadein 3.0

    "He got up like a machine that somebody had left on: one knee, the other knee, a step over the cups. The door was nine steps off. He did seven."

    show chloe terrified arms at beside with Dissolve(0.2)

    "Chloe was in front of it. He hadn’t seen her go by."

    if told_chloe == "told":
        chloe "You don’t get to tell me a thing like that and leave the room!"
    elif told_chloe == "nothing":
        chloe "You think I can’t argue with it if you don’t say it. Watch me."
    else:
        chloe "The kitchen’s the other way."

    chloe pleading arms "Lex wouldn’t want this. He went up those stairs so that it wouldn’t be you. That was what the stairs were for!"
    chloe "And I don’t want it. Me. I’m asking."

    clark hollow "Enough people have suffered for my mistakes."

    "It was so cold that she blinked. He’d have liked to tell her that none of it was for her. There was one person in the room he couldn’t stand, and it was the one in boots."

    show chloe terrified at beside
    with hpunch

    chloe "CLARK!"

    "She had him by the shoulders and was trying to shake him, and what shook was Chloe."
    "Was he as far gone as that? He looked at her hands, and at how they held on. It seemed he was."

    clark "I have to."

    play sound "cloth.ogg"

    "He took her by the shoulders. He lifted her, the way you lift the glass off a lamp, and stood her to one side, where there was rug."
    "Then he was through the door, and walking."

    window hide
    scene corridor door with dissolve
    show clark hollow at left with Dissolve(0.3)
    stop ambience fadeout 2.0
    window auto

    chloe "No!"

    play sound "socks_run.ogg"

    "Socks on concrete, a thud and a thud and a thud."

    show chloe pleading at right with Dissolve(0.2)

    "She got the back of his shirt in both fists and dug in her heels. It was like trying to move steel. People who had tried had told him so."

    chloe "You’ve got to think about this! You haven’t even thought about it!"

    "He had thought about it for two days. He hadn’t thought about anything else."

    menu:
        "Look back.":
            $ looked_back = True
            call he_looks_back
        "Keep walking.":
            $ looked_back = False
            call he_keeps_walking

    jump the_switch


label he_looks_back:

    show clark tender

    "He looked back."
    "Her hair was in her mouth. She wasn’t crying yet; she was too angry. One of her socks had come down and she was standing on the toe of it."
    "He crouched and pulled the sock up over her heel. The floor was cold."

    chloe crying "Don’t you dare. Don’t you dare be nice to me."

    show clark hollow

    "He got up again. She had let go of him with one hand, to wipe her nose, and that was enough."

    return


label he_keeps_walking:

    "He kept walking."
    "She came along behind him for three yards, sliding. Then her fingers came out of the cloth, and he felt each of them go."

    hide chloe with Dissolve(1.0)

    "After that there was one set of footsteps. They sounded like somebody he wouldn’t have let in."

    return
