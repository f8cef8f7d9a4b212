"""The motif of Clark and Chloe: it rises a sixth, and sinks past where it should rest.

A C F | E C D reads in D minor and in F major, and never says which. Every piece has it; at the white door it stops on
the E.
"""

RISE = "A4/.5 C5/.5 F5/3"
SINK = "E5/1.5 C5/.5 D5/2"
MOTIF = f"{RISE} {SINK}"
