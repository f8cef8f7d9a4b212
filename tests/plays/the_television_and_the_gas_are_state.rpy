label start:
    scene room night
    tv channel reporter
    ticker show "CAPTURED · MORE WITHIN THE HOUR"
    "The strip runs."
    gas wisp over 6
    "A thread of it."
    cue dots
    "Dots."
    ticker hide
    tv channel off
    "Dark."
    return
