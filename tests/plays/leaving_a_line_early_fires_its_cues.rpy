label start:
    "The vents {cue=pour}open."
    "You cough."
    return
