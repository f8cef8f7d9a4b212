default guest = "nobody"

label start:
    "First came [guest]."
    call visit("Ann", 2)
    "Then [guest], and [_return] cups."
    call visit(count=1, guest="Bob")
    "At last [guest]."
    return

label visit(guest, count=0):
    "In came [guest]."
    if count > 1:
        call visit("a dog")
    "Out went [guest]."
    return count
