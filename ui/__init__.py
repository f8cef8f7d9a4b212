"""What is read and pressed: the dialogue box, the choices, menus and screens."""
