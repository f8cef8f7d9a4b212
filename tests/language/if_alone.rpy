if a:
    "A."
"After."
