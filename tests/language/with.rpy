with dissolve
with Fade(0.5, 1.0, 0.5, color="#fff")
with None
with {"master": dissolve}
