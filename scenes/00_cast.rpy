# Who speaks, what the story remembers, and the words that stand around it.

define clark = Character(_("Clark"), image="clark")
define chloe = Character(_("Chloe"), image="chloe")
define lex = Character(_("Lex"), image="lex")

# She is a voice from the television and is never on the stage.
define reporter = Character(_("Reporter"))

init python:
    renpy.music.register_channel("ambience", "sfx", loop=True)

image black = Solid("#000000")

# By the middle of the picture, which is the eyes': a change of pose must not move a head aside.
transform left:
    xcenter 0.265 yalign 1.0

# Beside Clark, clear of the television: `right` stands in front of it.
transform beside:
    xcenter 0.5 yalign 1.0

# An arm's length from the lab's switch, which hangs at the left: his own picture of it covers the room's.
transform by_switch:
    xcenter 0.37 yalign 1.0


# What he asked Lex in the kitchen, and how: "pressed", "let_lie" or "thanked".
default asked_lex = "pressed"

# What they talked of on the couch: "paper", "farm" or "after".
default spoke_of = "paper"

# Whether he fought sleep: "fought" or "let".
default slept = "fought"

# What he told Chloe when she asked: "told", "nothing" or "lied".
default told_chloe = "told"

# Whether he turned round in the corridor.
default looked_back = True

# Whether he told her, at the switch, that he had slept.
default explained = False

# The endings this player has reached, over all runs.
default persistent.endings = set()

# What the ending that was reached is called.
default ending_name = ""


define content_note = _("This story is about a man who chooses to do something he expects to kill him. It shows grief, fear, and someone losing consciousness. It does not show blood.")

define about_text = _("More Within the Hour is an unofficial, non-commercial fan work, written for love. Superman, Smallville and their characters belong to DC Comics and Warner Bros., who have nothing to do with it. The words, pictures and sounds here were made for this game.")

# What the credits say, a page each, and where they are in it.
default credits_page = 0
default credits_line = ""

define credits_lines = [
    _("MORE WITHIN THE HOUR\n\nA night in eight scenes"),
    _("after a chapter of Smallville fan fiction,\ntold anew"),
    _("Clark Kent · Chloe Sullivan · Lex Luthor\n\nand the reporter on the capitol steps,\nin a synthetic voice"),
    _("Words, ink, score, sound and code\nmade for this game"),
    _("An unofficial fan work, made for nothing.\n\nSuperman, Smallville and their characters\nbelong to DC Comics and Warner Bros."),
    _("Back to you."),
]
