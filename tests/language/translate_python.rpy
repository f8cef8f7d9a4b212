translate french python:
    gui.font = "f.ttf"
    if a:
        b = 1
