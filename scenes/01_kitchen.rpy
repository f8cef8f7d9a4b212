# Two Days: the kitchen, in the morning. Lex has decided. K1 is how Clark asks him the question he won't have asked.

label start:

    chapter "Two Days" 1

    scene kitchen morning with fade
    play music "kitchen.ogg" fadein 2.0
    play ambience "clock_tick_loop.ogg" fadein 2.0

    "In two days Clark had washed every plate they owned. There were six."
    "It was two days since Lex had sent him out of the lab."
    "He had gone around all the doors and tightened the hinges with his fingers, until Chloe asked him to leave her something that squeaked."
    "That used up the first morning. Since then nothing had moved but the clock, and the clock had to be watched."
    "There was no going out. Five years ago aliens had taken the world and named it the Republic, and the Republic had Clark’s picture up in its post offices. It was a fair likeness."
    "Behind the wall Lex worked on what he called the antidote. Clark was one of the things it was an antidote to."
    "So it was late, and it was late because of him. Nobody mentioned it. They passed him the salt."
    "He said thank you for the salt. Under his ribs something had been at the boil for two days, and it would not boil dry."
    "And Lex had no plan. Lex with a plan crossed a room in a straight line. Since yesterday he had been walking around the furniture."
    "Clark came in to breakfast because it was a thing he hadn’t done yet today."

    show lex thinking mug at right
    show clark neutral at left
    with dissolve

    "Lex was standing at the counter with a cup in his hand, looking at the wall. There was nothing on the wall."

    clark "Morning."

    "The wall had all his attention. Clark got down the bread, and then a knife. He had stopped waiting for an answer when there was one."

    lex determined mug "It can’t be done on paper. The only way is to get hold of an alien and try it."

    "He said it quietly, and there was a floor under it."

    clark wry "I said so two days ago."

    "He had said it with his sleeve rolled up. Lex had looked at the arm, and then at the door, and that was the last Clark had seen of the lab."

    lex thinking mug "One of the others. I’m going out tonight."

    "He was still telling the wall."

    clark neutral "Then I’m going too."

    play sound "coffee_pour.ogg"
    show clark neutral mug at left with dissolve

    "He poured himself coffee while he said it, so that it would sound settled."
    "It smelled wonderful. He’d had perhaps a dozen cups since the post offices changed hands, and could have told you where he was for most of them."

    show lex sharp mug at right with Dissolve(0.2)

    lex "No."

    "Now Lex turned around."

    lex "They keep meteor rock at every gate. In March a man walked past you with a piece of it in a lunch pail, and you were on your hands and knees before he reached the curb."
    lex "You wouldn’t stand a chance."

    "Clark knew that face. He went over it anyway, for a window somebody might have left open."

    clark neutral mug "You don’t stand much of one yourself."
    clark wry mug "And I’m the one with the hero complex. You drew me a diagram."

    lex neutral mug "It’s a small chance. It’s a better one than you have."

    "Clark turned the cup a quarter of the way around, and back."

    menu:
        "Press him.":
            $ asked_lex = "pressed"

            clark angry mug "And if you fail?"

            "Lex said nothing."

            clark "You’ve got a number for everything. Give me the number for that. What if you fail?"

        "Let it lie.":
            $ asked_lex = "let_lie"

            "He let it lie. It lay there for as long as it took him to drink down to where the coffee was warm and no longer hot."

            clark neutral mug "And if you fail?"

            "He asked the coffee, mainly."

        "Thank him.":
            $ asked_lex = "thanked"

            clark tender mug "Thank you."

            lex thinking mug "What for?"

            clark "You got out of a place nobody gets out of. You could have gone anywhere. You dug a hole and put me in it."

            "Lex seemed to be looking for somewhere to put that down."

            clark "So I have to ask. What if you fail?"

    show lex sharp mug at right with Dissolve(0.2)

    "Around the cup Lex’s knuckles had gone white."

    lex "I don’t fail. It isn’t a thing I do."

    play sound "cup_down.ogg"
    show lex determined at right with Dissolve(0.2)

    "He put the cup down, and coffee went over the rim. This was a man who kept his pencils in order of length. He left it there, pushed himself off the counter, and went."

    clark neutral mug "Lex."
    clark "Everyone fails."

    show lex soft door at right with dissolve

    "That stopped him, in the doorway, with a hand against each side of the frame. He was pushing. The wood ticked."
    "Something had come into his face. Clark could read a newspaper through the wall of a bank, and he couldn’t read that."

    if asked_lex == "pressed":
        lex "You wanted the number. I don’t have one."
    elif asked_lex == "let_lie":
        lex "I know they do. I’ve kept count."
    else:
        lex "You should have left it at thank you."

    "His voice had gone down to a whisper."

    lex "This time I won’t allow it."

    hide lex with dissolve
    play sound "door_close.ogg"

    "Then he was gone, and down the passage a door shut. It didn’t squeak anymore."
    "Clark stood there with coffee in his hands and decisions in his head. He finished the coffee."

    stop ambience fadeout 2.0
    stop music fadeout 3.0

    jump out_of_sight
