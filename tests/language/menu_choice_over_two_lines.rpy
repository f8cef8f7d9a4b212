menu:
    "A very long choice
     that goes on":
        pass
    "Short" if (a and
                b):
        pass
