label _secret hide:
    pass
label shown(a) hide:
    pass
