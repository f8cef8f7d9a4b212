scene kitchen night with fade
scene black
with dissolve
