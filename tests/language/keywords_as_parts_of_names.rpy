label showing:
    show_me "No statement."
    menu_item "Neither."
    init_x "Nor."
jump showing
