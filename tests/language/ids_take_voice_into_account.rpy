label a:
    voice "x.ogg"
    "Same."
    voice "x.ogg" # late
    "Same."
    voice sustain
    "Same."
    nvl clear
    "Same."
    voice "alone.ogg"
    pause
    "Same."
