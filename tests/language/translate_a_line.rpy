translate french start_1a2b3c4d:
    # m "Hello."
    m "Bonjour."
translate french start_1a2b3c4d_1:
    voice "x.ogg"
    "Deux."
