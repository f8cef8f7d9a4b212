define gui.text_size = 22
define a.b.c = [1, 2]
