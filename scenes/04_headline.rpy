# More Within the Hour: the red strip. H1 is what Clark tells Chloe of what he has already decided.

label more_within_the_hour:

    chapter "More Within the Hour" 4

    scene black

    "What woke him was Chloe. He had heard her gasp before, at spiders, at prices. This wasn’t for any of those."
    "He came up from a long way down. The blanket was over his hands. He was warm, and nothing much can be wrong with a person as warm as that."
    "Then it came back, in pieces."
    "Lex had gone out after aliens.{w} Lex wasn’t back.{w} Chloe was afraid."

    tv channel anchor
    play ambience "tv_murmur_loop.ogg" fadein 2.0
    scene couch tv
    show chloe terrified at beside
    show clark dazed at left
    with Dissolve(1.0)

    clark "What is it?"

    "Her eyes were as wide as they would go. She didn’t say. She nodded at the television."
    "He knew then, and didn’t know why it should surprise him. Hadn’t he told Lex so himself, hours ago, with a cup in his hand? Everyone fails."

    window hide
    stop ambience fadeout 0.5
    tv channel mugshot
    scene cg headline with Dissolve(0.5)
    ticker show "LEX LUTHOR CAPTURED AT ABOUT 11:00 PM LAST NIGHT · WANTED FOR ESCAPE FROM PRISON AND FOR HARBORING A FUGITIVE · HE IS NOW IN THE HANDS OF THE REPUBLIC · MORE WITHIN THE HOUR"
    play music "dread.ogg" fadein 3.0
    pause 4.0
    window auto

    "Lex was on TV."
    "Across the foot of the picture ran a strip of words. The set was black and white. The strip was red."

    chloe "Lex…"

    "It was barely a whisper. His own was no better."

    clark "They got him."

    "HARBORING A FUGITIVE, it said. The fugitive read that twice."
    "Then he read the time."
    "Eight minutes to. That was what the clock had said. Eight minutes to."

    if slept == "fought":
        "Two hundred and six, and then he had set the watch down like a sack of feed."
    else:
        "The shoes would wake him. He had told himself so, and been glad to hear it."

    "Something was moving on the screen: a woman, with a microphone. He found the remote in the blanket and held the button down until the bar had nowhere further to go."

    play sound "tv_volume_up.ogg"
    window hide
    tv channel reporter
    scene tvclose with dissolve
    pause 0.8
    window auto

    reporter "…a very good morning from the steps of our capitol, where Lex Luthor, the nobleman turned criminal, is being held as I speak!"

    "She had a pretty voice, and she was young. At nine last night she’d had the weather. She had come up in the world."

    reporter "The trial has just begun, and we’re told it won’t take long."
    reporter "Luthor is famous, of course, as the first prisoner ever to break out of the capitol’s prison. And the only one!"
    reporter "That’s all for now. Back to you, Rick!"

    "And she smiled. It went all the way up. You could tell she’d eaten a hot breakfast."

    tv channel anchor
    play ambience "tv_murmur_loop.ogg" fadein 1.0
    scene couch tv
    show clark hollow at left
    show chloe worried at beside
    with dissolve

    "Rick thanked her. The strip came around again, and as it went by it drew a thin red line down the side of Chloe’s face."

    chloe "She didn’t even say ‘alleged.’"

    "It was built like a joke. Neither of them heard it."

    clark "He’ll lose."

    "He might have been Rick, reading the bread. There was nothing in it at all."
    "Further in he was scared to death, and he was guilty, and he didn’t know which of them was holding him up."

    chloe "It’s a kangaroo court. I read their trials. They set the verdict in type the night before, and put the rest in around it."

    "She was telling him what he knew. She knew that too."
    "Then she turned from the set. From the corner of his eye he could see her taking his measure, the way she used to with men who had no comment."

    chloe "Clark. What are you going to do?"

    "He had known since the strip. Guilty meant death; it had never been known to mean anything else. And Lex was not going to die because of him."
    "Behind the white door was what Lex had been making. If it worked, there would be nobody left in that court to say the word. It would work on Clark, too. He had never heard anyone suggest it wouldn’t."

    menu:
        "Tell her.":
            $ told_chloe = "told"

            clark "I’m going in there and I’m turning it on."

            "She didn’t ask what."

            show chloe terrified

            chloe "It hasn’t been tested. It hasn’t been tested on anything!"

            clark "It will be."

            chloe "Clark. You’re one of them."

            clark "I know what I am."

        "Say nothing.":
            $ told_chloe = "nothing"

            "He said nothing. He read the strip the whole way through, from LEX to HOUR."

            chloe "Don’t go quiet. Clark? Anything but the quiet."

            "He let her look. She’d dug harder stories than this one out of less, and he watched her get it."

            show chloe terrified

            chloe "Oh, no. No, no."

        "Lie.":
            $ told_chloe = "lied"

            clark "Nothing. There’s nothing anyone can do."
            clark neutral "I’ll get us some coffee."

            "It came out smooth. He had lied to her all through high school, and she’d printed some of it."
            "Chloe looked at the floor in front of the couch. Both the cups were still half full."

    jump steel
