label start:
    image late = "late.png"
    show late
