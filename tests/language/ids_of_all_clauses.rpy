label a:
    m happy @ wide "Two  spaces \" \\ and\nbreak" (1, x=2, *y) with dissolve nointeract
    "  led by spaces"
    m "x" id own_name
    m "x" id own_name_two
