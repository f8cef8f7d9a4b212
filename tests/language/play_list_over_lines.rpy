play music [
    "a.ogg",
    "b.ogg" ] fadein 1
