# Out of Sight: the stairs, that night. Clark watches Lex for as far as he can, which is far.

label out_of_sight:

    chapter "Out of Sight" 2

    scene stairs night with fade
    play ambience "night_loop.ogg" fadein 2.0

    show lex neutral at center
    show chloe neutral at right
    show clark neutral at left
    with dissolve

    "Lex left at eight, an hour ahead of the curfew. He had buttoned his coat up wrong, and he looked like somebody who stamped forms."

    lex "Bolt it after me."

    chloe smile "Home by midnight. And don’t talk to strange aliens."
    chloe "Stranger than him, I mean."

    lex soft "I only need the one."

    if asked_lex == "pressed":
        "He looked at Clark’s hands, as he might have checked a lock, and seemed to find them sufficient."
    elif asked_lex == "let_lie":
        "He looked at Clark, once. Neither of them brought it up."
    else:
        "With a foot on the first step he turned to Clark, and for once it was Lex who couldn’t think how to say a thing. He nodded, as you might across a street."

    play sound "stairs_up.ogg"
    hide lex with dissolve

    "He slipped up the stairs, keeping to the edges of the treads, where they made no noise. At the top the grating let in a breath of street, and he was out."

    play sound "door_close.ogg"

    "Clark went up and shot the bolt and came down again. Then they stood at the bottom, looking up, since nobody had told them to stop."
    "He had pins and needles to the elbows. He had read about those. He’d never had them before."
    "Even Chloe was nervous. As a rule she made three jokes, and that had been two."

    chloe worried "Can you still see him?"

    clark "Yes."

    window hide
    scene cg xray with Dissolve(0.8)
    pause 1.0
    window auto

    "He looked up, and let the ceiling go. Then the joists; then a cellar with eleven bicycles in it; then a shop floor, and the pipes under the street."
    "And there was Lex, all bones and buttons, walking along on nothing."

    chloe "Talk to me. What’s he doing?"

    clark "Crossing. There’s a patrol. He’s stopped to let them by. He’s touching his hat."

    chloe "He doesn’t have a hat."

    clark "He does now."

    "Past the streetcar sheds he was as long as a finger. By the bridge he was a match, held a good way off, and there were a great many walls."
    "Clark followed the match. It went behind a hospital, and a bank, and three miles of people drying dishes. It was a pin. It was the place where a pin had been."
    "Then it was only the city. He could see clean through it, and there was nobody in it he knew."

    window hide
    scene stairs night
    show clark neutral at left
    show chloe worried at right
    with Dissolve(0.8)
    window auto

    clark "That’s it. He’s too far."

    "Chloe had hold of his sleeve. He didn’t know how long she’d had it."

    chloe "Okay."
    chloe smile "Okay. There’s a television, and half a can of coffee that he thinks we finished."

    stop ambience fadeout 2.0

    jump basic_channels
