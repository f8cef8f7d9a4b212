define log = Character(None, kind=nvl)

label start:
    log "First entry."
    log "Second entry."
    nvl clear
    log "A new page."
    "And a plain line."
    return
