show expression "images/" + name + ".png"
show expression Text("a") as title at truecenter
show expression pick() with dissolve
