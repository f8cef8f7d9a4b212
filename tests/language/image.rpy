image mara = "mara.png"
image mara happy = "mara happy.png"
image bg 2-b = Solid("#fff")
