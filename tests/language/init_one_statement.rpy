init 5 define a = 1
init -1 default b = 2
init $ c = 3
init 2 image d = "d.png"
