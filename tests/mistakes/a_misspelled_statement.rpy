label start:
    jmup kitchen
