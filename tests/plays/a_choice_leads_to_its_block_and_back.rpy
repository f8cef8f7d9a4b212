# picks: 1
default drink = "nothing"

label start:
    "Morning."
    menu:
        "Coffee or tea?"

        "Coffee.":
            $ drink = "coffee"
            "You pour a coffee."
        "Tea.":
            $ drink = "tea"
            "You pour a tea."
    "You drink your [drink]."
    return
