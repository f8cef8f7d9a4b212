translate french strings:
    new "Café"
