show image "x.png" as y
