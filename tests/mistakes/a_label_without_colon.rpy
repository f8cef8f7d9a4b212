label start
    "Hello."
