m2 "Second."
e_x9 2 "Attribute two."
