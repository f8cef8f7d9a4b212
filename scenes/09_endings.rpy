# The three other ways it can go, and the credits.

# He lied to her and never turned his head: the same gas, and no kiss.
label cold_switch:

    chapter "Purple" 7

    scene cg switch on with Dissolve(0.2)

    "He flipped the {cue=dead}switch.{w=1.0}{nw}"

    window hide
    stop music
    stop ambience
    scene lab dead
    show clark hollow switch at by_switch
    pause 2.5
    window auto

    "Nothing. He waited for it, as you wait for an elevator."
    "Then {cue=wisp}slowly it came, a purplish thread, out of the wide end of a tube."

    play music "wisp.ogg" fadein 3.0 if_changed
    play ambience "gas_loop.ogg" fadein 5.0 volume 0.15
    gas wisp over 6
    show chloe terrified at right with Dissolve(0.3)

    "Somebody had stopped in the doorway."

    chloe "You said coffee."

    "It was somebody’s {cue=pour}prayer, it might be. It poured down the side of the machine and along the floor, and he stood where he was and let it have his boots."

    play music "pour.ogg" fadein 3.0 if_changed
    play ambience "gas_loop.ogg" fadein 9.0 volume 0.6
    gas pour over 8

    "She {cue=part}screamed."

    play music "fill.ogg" fadein 0.3 if_changed
    gas part over 2
    show chloe crying at center with move

    "She ran at him through it. Her arms came around him from the back and locked, and it went on coming to {cue=fill}fill the room."

    play ambience "gas_loop.ogg" fadein 3.0
    gas fill over 6
    scene lab purple
    show clark hollow switch at by_switch
    show chloe crying at center
    with Dissolve(1.5)

    chloe "Turn around. Clark. Turn around and look at me."

    "If he turned around he would have to be somebody. He kept his hand on the switch, as if it needed holding."
    "The room {cue=sway}swung. There was something he’d meant to say to her. It was short. He went through himself for it, as you go through your pockets on a doorstep."

    play music "fill_muffled.ogg" fadein 2.5 if_changed
    play sound "heartbeat.ogg" fadein 2.0 loop volume 0.8 if_changed
    gas drift over 5

    "Black {cue=dots}dots. He’d had it on him a minute ago."

    stop sound

    "He {cue=out}went down with his face to the machine."

    stop sound fadeout 0.5
    stop music fadeout 2.0
    stop ambience fadeout 2.0

    window hide
    scene black with Dissolve(1.0)
    gas none
    play sound "body_fall.ogg"
    pause 1.5
    scene corridor outside with Dissolve(2.0)
    play ambience "tv_murmur_loop.ogg" fadein 3.0
    window auto

    "It went out {cue=door}under the door, and over a sock, and up the stairs. You couldn’t have told from it how it had been let go."

    play music "door.ogg" noloop if_changed
    gas door over 8
    window hide
    pause 4.0
    window auto

    "It was the same gas."

    $ persistent.endings = (persistent.endings or set()) | {"cold_switch"}

    window hide
    pause 2.0
    stop ambience fadeout 3.0
    gas none over 3
    scene ending cold_switch with Dissolve(2.0)
    pause 3.0

    $ ending_name = _("Cold Switch")
    jump credits


# She won't let him do it alone.
label both_hands:

    clark "Come here."

    chloe crying "No."

    clark "Look."

    "He held up the finger for her to see. It had been through the doors of bank vaults, and it was shaking."

    clark "I thought I could do it by myself. I don’t believe I can."

    "She stood there, and he watched it come to her that all she had to do was nothing."
    "Then she wiped her nose on her sleeve and came across the floor."

    show chloe crying at center with move

    chloe "I hate this. I want that on the record."

    clark "It’s on the record."

    chloe "It isn’t for him, and it isn’t for them up there. It’s because you were going to be by yourself."

    window hide
    scene cg switch with Dissolve(1.0)
    pause 0.8
    window auto

    "Her hand came down over his. It was cold, and covered about half."

    chloe "On three. Is it on three? Or after?"

    clark "On."

    chloe "One."

    clark "Two."

    chapter "Purple" 7

    scene cg switch on with Dissolve(0.2)

    "They flipped the {cue=dead}switch.{w=1.0}{nw}"

    window hide
    stop music
    stop ambience
    scene lab dead
    show clark afraid at left
    show chloe terrified at center
    pause 2.5
    window auto

    "Nothing."

    chloe "Did we break it?"

    "Then {cue=wisp}slowly, out of the wide end of a tube, came a purplish thread."

    play music "wisp.ogg" fadein 3.0 if_changed
    play ambience "gas_loop.ogg" fadein 5.0 volume 0.15
    gas wisp over 6

    "Neither of them had said a {cue=pour}prayer, so it was hard to tell who was being answered. It rolled down, and came along the floor to see who was there."

    play music "pour.ogg" fadein 3.0 if_changed
    play ambience "gas_loop.ogg" fadein 9.0 volume 0.6
    gas pour over 8

    "They sat down against the tank before it could make them. She got in under his arm, as on the couch. It went on coming, to {cue=fill}fill the room."

    play music "fill.ogg" fadein 0.3 if_changed
    play ambience "gas_loop.ogg" fadein 3.0
    gas fill over 6
    scene lab purple
    show clark tender at left
    show chloe crying at center
    with Dissolve(1.5)

    chloe "Does it hurt?"

    clark "No. It’s warm."

    "He turned her face up and {cue=kiss}kissed her."

    play music "kiss.ogg" fadein 0.5 if_changed
    play ambience "gas_loop.ogg" fadein 1.0 volume 0.25
    gas kiss over 4
    window hide
    scene cg embrace with Dissolve(1.5)
    pause 2.0
    scene lab purple
    show clark dazed at left
    show chloe crying at center
    with Dissolve(1.5)
    window auto

    "The room {cue=sway}leaned. So did he; there was somebody there. He went off, by stages, {cue=drift}back to Smallville."

    play music "drift.ogg" fadein 4.0 if_changed
    play sound "heartbeat.ogg" fadein 2.0 loop volume 0.8 if_changed
    gas drift over 5

    call what_they_talked_of
    call her_and_him

    "Black {cue=dots}dots. There was a hand in his. He couldn’t have said whose, but he knew what it was for."

    stop sound

    "He {cue=out}slept."

    stop sound fadeout 0.5
    stop music fadeout 2.0
    stop ambience fadeout 2.0

    window hide
    scene black with Dissolve(1.5)
    pause 1.5
    scene lab purple
    show chloe crying at center
    with Dissolve(2.0)
    window auto

    "So he didn’t hear it. She did it sitting up, in a good clear voice, to the wall."

    chloe "Good morning. This is Chloe Sullivan, in the lab, where Clark Kent has just…{w} where Clark Kent…"

    "She put her ear to his shirt, and moved her lips. Then she buttoned the top button for him and sat up again."

    chloe "Where Clark Kent is asleep. That’s all for now."
    chloe smile "More within the hour."

    window hide
    scene black with Dissolve(1.0)
    gas none
    scene corridor outside with Dissolve(2.0)
    play ambience "tv_murmur_loop.ogg" fadein 3.0
    window auto

    "It went {cue=door}under the door, and along, and up. Behind the door it was quiet. Then somebody spoke."

    play music "door.ogg" noloop if_changed
    gas door over 8
    window hide
    pause 3.0
    window auto

    chloe "Back to you."

    "She waited."

    $ persistent.endings = (persistent.endings or set()) | {"both_hands"}

    window hide
    pause 2.0
    stop ambience fadeout 3.0
    gas none over 3
    scene ending both_hands with Dissolve(2.0)
    pause 3.0

    $ ending_name = _("Both Hands")
    jump credits


# He lets her finish the sentence.
label within_the_hour:

    clark "You said don’t."

    chloe crying "Don’t!"

    clark "I never let you say why."

    "She opened her mouth. He could see there was no speech in there. She hadn’t thought she would get this far."

    chloe "Because it won’t be mended. You’ll be dead on a floor, and he’ll be dead or he won’t, and I’ll have to go and sit in front of that set and hear her say your name."
    chloe "She’ll smile, Clark. I read all of it, every day, I read whatever they put out. I’m not reading yours."

    "It wasn’t much of an argument. He waited for the answer to come to him, and his finger waited, over the yard light."

    clark hollow switch "Then he’ll die."

    chloe "Maybe. I don’t know, and neither do you! You see through things. You think that’s the same as seeing around corners."

    "He looked at his finger. He took it away from the switch, since nobody else was going to."

    stop music fadeout 3.0
    stop ambience fadeout 2.0

    chapter "Within the Hour" 7

    window hide
    tv channel anchor
    scene couch tv with fade
    play music "vigil.ogg" fadein 3.0
    play ambience "tv_murmur_loop.ogg" fadein 2.0
    pause 1.0
    show clark neutral at left
    show chloe worried at beside
    with dissolve
    window auto

    "They sat down again where they had been. The couch had kept the place."
    "The strip went by, and around, and by. Chloe gave him his cup. It was stone cold. He looked at it until it steamed, and then he looked at hers."

    chloe smile "Show-off."

    "She drank some. It was terrible."

    clark wry "If they find him guilty I’m going back in there."

    chloe worried "I know. I’ll be in front of the door."

    clark "I know you will."

    if looked_back:
        "Up above it would be getting light. He had hold of her foot, he found, through the sock, the way you keep a finger in a book."
    else:
        "Up above it would be getting light. He had hold of her foot, he found, the one without a sock. It was cold, and he left his hand there."

    window hide
    ticker hide
    tv channel static
    scene tvclose with Dissolve(0.5)
    play sound "news_jingle.ogg"
    pause 0.8
    tv channel reporter
    window auto

    reporter "And we’re back! Good morning again from the capitol, where the court has just this minute risen, and I have the result!"

    "She was smiling. It told you nothing. She smiled at everything."

    window hide
    scene cg vigil with dissolve
    window auto

    "Chloe’s ear was against his shirt."

    chloe "Fifty-one."

    clark "It’s not on purpose."

    chloe "Are you reading it?"

    clark "No."

    "He was looking at the crease in her cheek. It was almost gone."

    clark "Are you?"

    chloe "No."

    $ persistent.endings = (persistent.endings or set()) | {"within_the_hour"}

    # Two words of it, and no verb.
    window hide
    stop music fadeout 3.0
    stop ambience fadeout 3.0
    scene tvclose with Dissolve(1.0)
    ticker show "LEX LUTHOR"
    pause 3.0
    scene ending within_the_hour with Dissolve(2.0)
    pause 3.0

    $ ending_name = _("Within the Hour")
    jump credits


label credits:

    ticker hide
    tv channel off

    scene black with Dissolve(2.0)
    play music "credits.ogg" fadein 2.0

    # Which of the four this was, alone on the black for a breath.
    centered "{b}[ending_name!t]{/b}"

    $ credits_page = 0

    while credits_page < len(credits_lines):
        $ credits_line = credits_lines[credits_page]
        centered "[credits_line!t]"
        $ credits_page += 1

    stop music fadeout 3.0

    return
