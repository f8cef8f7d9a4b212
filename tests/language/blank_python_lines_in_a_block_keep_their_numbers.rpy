init python:

    a = 1

    # c

    b = """x

y"""
    c = 2
"After."
