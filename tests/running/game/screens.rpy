screen sc_one(n=1):
    text "[n]"
screen sc_two():
    textbutton "Go" action Return(5)
style sc_style is default:
    size 12
layeredimage sc_li:
    always:
        Solid("#fff")
testcase sc_test:
    "x"
label screens:
    show screen sc_one
    "Shown."
    show screen sc_one(2) with dissolve
    hide screen sc_one
    "Hidden."
    show sc_li
    call screen sc_two
    "Not reached."
    return
