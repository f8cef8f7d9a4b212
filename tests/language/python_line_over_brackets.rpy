$ items = [
    "a",   # the first
    "b",
]
"After."
