$ color = "#fff" # white
