translate french translations_c62426d5:

    voice "bonjour.ogg"
    tr_a "Bonjour."

translate french translations_ec5b1cb5:

    "Ça va, ?"

translate french translations_8af01384:

    pass

translate french translations_0071b476:

    tr_a "En une ligne."
    tr_a "Et en deux."

translate french translations_6ff98c3a:

    tr_a "Alors ?"

translate french strings:

    old "Anna"
    new "Anne"

    old "Well"
    new "Bien"

    old "Badly"
    new "Mal"

translate None strings:

    old "Badly"
    new "Poorly"

translate french python:
    tr_word = "mot"

translate None python:
    tr_word = "word"
