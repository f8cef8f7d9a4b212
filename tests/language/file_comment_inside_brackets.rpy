define a = [ 1, # "one" (
    2 ] # )
"After."
