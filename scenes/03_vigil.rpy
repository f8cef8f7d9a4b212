# Basic Channels: the couch, the television, the watch they keep. V1 is what they talk of, V2 how he loses to sleep.

label basic_channels:

    chapter "Basic Channels" 3

    window hide
    tv channel static
    scene couch lamp with fade
    play sound "tv_on.ogg"
    play music "vigil.ogg" fadein 3.0
    play ambience "tv_murmur_loop.ogg" fadein 2.0
    pause 0.8
    tv channel anchor
    window auto

    "The set was black and white. It was sold as a portable, and for Clark it was. It got the basic channels: the Republic, the Republic with a choir, and snow."
    "That was enough. Whatever became of Lex would become of him on there."
    "A man called Rick sat at a desk and read out the price of bread, and was pleased with it."

    play sound "cup_down.ogg"
    show chloe smile mug at beside with dissolve

    "Chloe came in over the cord in her socks, with two cups."

    chloe "Half a can. I hid it behind the lye, for emergencies."

    show clark wry at left with dissolve

    clark "Is this one?"

    chloe "You fixed my squeak. It’s been an emergency since yesterday."

    "She put out the lamp, to save the bulb, and they settled in to keep watch: his back in the corner of the couch, her back against his chest, one blanket, her feet up where she could see them."

    window hide
    scene cg vigil with dissolve
    pause 1.5
    window auto

    "For a long while there was nothing. Rick read the grain figures. A choir sang. Rick read the grain figures for anyone who had missed them."

    reporter "And there’ll be more within the hour!"

    "That was the girl who did the weather."

    chloe "There never is, you know. I’ve timed it. It’s the same thing in a different tie."

    "So there was nothing. But a nothing that had lasted to nine o’clock, and then to half past, began to look like something, and Clark caught himself hoping."
    "The cup was warm in his hand. Chloe was warm against his chest, going up and down. He was listening for one pair of shoes."

    chloe "What’s he doing now, do you think?"

    clark "Being polite to somebody."

    chloe "God help them."

    "The shoes would come down those stairs by the edges. He believed it. Down here a person had to believe in something, or look at the wall."

    chloe "Talk to me. Low. About anything that doesn’t have stairs in it."

    menu:
        "The school paper.":
            $ spoke_of = "paper"
            call the_school_paper
        "The farm.":
            $ spoke_of = "farm"
            call the_farm
        "After all this.":
            $ spoke_of = "after"
            call after_all_this

    window hide
    scene tvclose with dissolve
    pause 0.8
    window auto

    "At ten Rick squared his papers and wished everybody a productive rest."

    tv channel testcard
    stop ambience fadeout 2.0
    play ambience "clock_tick_loop.ogg" fadein 2.0

    "Up came the test card. The Republic’s test card had a clock on it, so that anyone still awake would know how late they were."

    window hide
    scene cg vigil with dissolve
    window auto

    "Chloe had turned over. After a while he saw that she had her ear flat against his shirt, and that her lips were moving."

    chloe "Forty-four."

    clark "Forty-four what?"

    chloe "To the minute. You’re generally forty. I count you when I can’t sleep."

    clark "You never told me."

    chloe "You’d have started doing it on purpose."

    "After that there were gaps in what she said. In the middle of one her cup began to tip. He took it out of her fingers and put it on the floor, next to his."
    "She slept with a fistful of his shirt. So it was his watch."
    "He didn’t tire, normally. He could do a week. But he hadn’t slept since Lex looked at his arm, and he’d had something hot to drink, and her breath went in and out, in and out."

    menu:
        "Fight it.":
            $ slept = "fought"

            "He sat up straighter. He counted the bricks across the room, and then the ones behind them. He looked under the floor and counted the rats. They were asleep."
            "He got to two hundred and six. He couldn’t have said of what."

        "Let it come.":
            $ slept = "let"

            "He would only rest his eyes. He didn’t need eyes for this. The shoes would wake him."
            "It was the best sense he’d heard all day."

    window hide
    scene tvclose with Dissolve(1.5)
    window auto

    "The last time he saw the clock it said eight minutes to eleven."

    window hide
    scene couch tv with Dissolve(2.0)
    pause 1.0
    window auto

    "He would hate to admit it. There wasn’t much he was vain about, but he had kept watch over one thing or another since he was fourteen, and what he watched got watched."
    "He slept."

    # The night goes by with nobody looking at it.
    window hide
    stop music fadeout 4.0
    pause 1.2
    tv channel static
    play ambience "tv_static_loop.ogg" fadein 1.0
    pause 1.5
    tv channel testcard
    stop ambience fadeout 1.0
    pause 1.5
    scene black with Dissolve(2.0)
    pause 1.0
    window auto

    jump more_within_the_hour


label the_school_paper:

    clark "Do you miss the {i}Torch{/i}?"

    chloe "I miss the deadline. You can’t panic properly without one."
    chloe "You know what I think about? Issue nine. ‘Principal Denies Frogs.’"

    clark "There were frogs."

    chloe "There were four hundred frogs! He stood up in assembly with one on his shoe, and denied them."

    "He could feel her laughing before he could hear it."

    chloe "And where was my caption? I held the front page for that caption. You were two days late."

    clark "I wanted to get it right."

    chloe "‘Frog, left. Principal, right.’"

    clark "It was right."

    chloe "I had it over my desk for three years. I’ve got it now. It’s in the lining of my coat."

    "She’d had an hour to leave Metropolis, and had come away in mismatched shoes. He hadn’t known about the caption."

    "Rick told them about bread. She lifted her head for it, as she did for all of it now, every day, listening for whatever they had left out."

    chloe "They wouldn’t deny the frogs, these people. They’d print that it had always been frogs."
    chloe "I want to be wrong on paper again, Clark. I want some old man to write in about it, in pencil, and I look it up, and he’s right."

    clark "I’d write in."

    chloe "You’d be two days late."

    return


label the_farm:

    clark "They’d be haying, about now."

    chloe "Who would?"

    "He thought it over. It was a fair question."

    clark "Dad used to pull a stem and chew it. He’d stand there and chew, and then he’d say ‘Thursday.’ And Thursday it’d be dry enough to cut."

    chloe "And you’d have the whole field in by breakfast, with one hand."

    clark "He wouldn’t let me. I had to drive the tractor, same as him, at his speed. He said the field wasn’t in any hurry."

    "Her head turned a little against his chest, and stayed there. He could tell she was putting that away somewhere."

    clark "I used to think I’d end up running it. Up at five for the rest of my life. I thought that was about the worst thing that could happen to a person."

    chloe "And now?"

    clark "I’d get up at four."

    chloe "I came out to see it my first week in town. I’d bought white shoes."

    clark "I remember the shoes."

    chloe "You told me it was mud."

    clark "You’d only just got there. I didn’t want you getting the wrong idea about us."

    "That one shook the couch. When it was over she had to lie there and get her breath."

    chloe "What’s out there now, do you think?"

    clark "Grass. Up to the porch. It doesn’t need anybody."

    chloe "Then there’ll be something to cut."

    "She took the end of her sleeve between her teeth and chewed it, frowning, with her eyes on the ceiling."

    chloe "Thursday."

    return


label after_all_this:

    clark "When it’s over. What do you want?"

    chloe "A window."

    clark "That’s all?"

    chloe "With a street in it. A dull one. I want to stand there with a cup and watch some man not be able to park."

    clark "I could not be able to park."

    chloe "You’ve never driven anything you couldn’t carry home. What do you want?"

    "He looked for it. It was further in than he’d expected, and quite small."

    clark "A porch. With one bad step, that I’d have to mend."

    chloe "You’d do it in a second."

    clark "I’d do it slowly. You’d be holding the nails."

    "She held out her hand and looked at it, with the nails in it."

    chloe "You’d need a job."

    clark "I thought maybe a newspaper."

    "She laughed so much at that one that she had to hold on to the couch."

    chloe "And Lex?"

    clark "Sundays. He’d tell us what was wrong with the coffee."

    chloe "He’d bring his own. In a little case."

    "Rick told them about bread. She waited until he was through."

    chloe "What color is it? The porch."

    clark "I don’t know. What do they have?"

    chloe "Any. I’d take any color there is."

    return
