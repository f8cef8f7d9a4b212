jump expression "chapter_" + str(n)
jump expression names[0].lower()
