scene kitchen:
    blur 5
