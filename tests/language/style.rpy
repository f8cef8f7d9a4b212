style big is default:
    size 40
    color "#fff"
style small is big
style small size 10 bold True
style other:
    properties gui.text_properties("x")
