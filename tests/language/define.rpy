define m = Character("Mara", color="#c8ffc8")
