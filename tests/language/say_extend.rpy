m "I was thinking…"
extend " of leaving."
extend happy " Not of leaving you."
