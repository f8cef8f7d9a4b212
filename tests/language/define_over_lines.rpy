define m = Character(
    "Mara",
    color="#fff", # white
)
define next_one = 1
