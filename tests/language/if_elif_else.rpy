if a:
    "A."
elif b == 2 and not c:
    "B."
else:
    "C."
