# The Switch: the lab. S1 is what Clark does with his hand on it. A lie and a straight back take that choice away.

# Tank, pipe, machine, switch: the picture goes where his fingers go.
transform follow_hand:
    zoom 1.7 xalign 1.0 yalign 0.4
    pause 0.8
    ease 1.6 xalign 0.85 yalign 0.0
    ease 2.2 xalign 0.3 yalign 0.0
    ease 1.6 xalign 0.2 yalign 0.45
    ease 1.8 xalign 0.0 yalign 0.4


label the_switch:

    chapter "The Switch" 6

    window hide
    scene corridor door with dissolve
    pause 0.8
    window auto

    "The lab door was large and white."
    "He might die in a lab, then, after all. He’d been afraid of that since he was small. There were straps in it, and men in masks. It had never once crossed his mind that he’d walk in."

    play sound "labdoor_push.ogg"

    "It was made to keep out an army. He put a hand on it and it went."

    scene lab lamp with dissolve
    show clark hollow at left with dissolve

    "That startled him. A curtain would have been more trouble. It was how one of them would have done it; nobody else who had sat at his mother’s table could have opened that door."
    "He was nearer to them than to her. He’d had the thought before. It frightened him every time, and he had never yet come to the end of it."

    play ambience "lab_hum_loop.ogg" fadein 2.0
    scene lab hum
    show clark hollow at left
    with Dissolve(1.0)

    "A minute’s rummaging. Notebooks. Pencils, longest to shortest. A drawer with all of Chloe’s missing teaspoons, labeled."
    "He’d been looking for a bottle. But it wasn’t a serum, really, any longer. It was a gas that Lex had made from one, and there was a tank of it behind him, taller than he was."

    clark wry "Trust Lex."

    "Anyone else would have made a jar. Clark noticed that he was smiling. It may have been nerves."

    window hide
    scene lab hum at follow_hand with dissolve
    window auto

    "He touched the tank. It was cool. His fingers went up it to the pipe, and along the pipe from bolt to bolt, to the machine that turned the one stuff into the other."
    "Beyond the machine, on a pillar, chest high, they came to a switch."

    window hide
    scene cg switch with Dissolve(1.0)
    pause 1.0
    window auto

    "There it was, then: his life, under his own hand. It shouldn’t have been so easy. There ought to have been a key, or two people with keys."
    "It was just a switch. The Kents had one like it in the barn, for the yard light."
    "His finger hovered."

    if told_chloe == "lied" and not looked_back:
        jump cold_switch

    chloe "CLARK!"

    scene lab hum
    show clark hollow switch at by_switch
    show chloe terrified at right
    with vpunch

    "Chloe was in the doorway, holding on to it."

    chloe "Don’t."

    "He loved her."

    if told_chloe == "told":
        chloe pleading "You told me so I’d stop you. So let me. This is me, stopping you."
    elif told_chloe == "nothing":
        chloe pleading "You still haven’t said one word to me. You can’t go and not have said one word."
    else:
        chloe pleading "You’re a terrible liar. You were always terrible at it, and I always let you. I’m not letting you."

    "He saw her look for a joke. She went through everything she had."

    chloe crying "No. Please, Clark. Please."

    "The tears ran down and she did nothing about them. There was a crease on her cheek from his shirt. Looking at her, he couldn’t get his breath."

    if looked_back:
        "If anything could have stopped him, it was standing there in its socks."
    else:
        "If anything could have stopped him, it was standing there in one sock."

    "But he had broken this. He was as sure of that as of his name. And what you broke, you mended; he’d been brought up by people who mended things."
    "He talked. It gave him something to hold."

    clark wry switch "It’ll go through the whole city, I think. I’m only guessing. He’ll have allowed for the wind."
    clark "Like that gas, back in Smallville. The one that had everybody living through whatever they were most afraid of. Remember?"

    "It was meant to be friendly. She sobbed out loud, and he made a face. Of all the gases there had been in Smallville, he’d had to pick that one."
    "He loved her. That made twice."

    show clark tender switch with Dissolve(0.3)

    menu:
        "Flip it.":
            pass
        "Explain first.":
            $ explained = True
            call he_explains
        "Listen to her." if persistent.endings:
            jump within_the_hour
        "Ask her to hold it with him." if persistent.endings:
            jump both_hands

    jump purple


label he_explains:

    clark "I fell asleep."

    chloe "What?"

    clark "They got him at eleven. The last I saw was eight minutes to. If I’d been listening I might have heard it. I might have heard him call."

    chloe "I was asleep before you were, you idiot! I had half an hour on you! I drooled on your shirt!"

    "It was so like her that his face began to do something about it."

    clark "You’re allowed. You’re supposed to sleep."

    chloe "So are you. You’re allowed. Who ever told you that you weren’t?"

    "He gave it some thought, with his finger on the yard light. Nobody had ever told him. He had just gone ahead."

    clark "I have to put it right, Chloe."

    return
