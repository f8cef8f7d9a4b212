translate french strings:

    old "Anna"
    new "Anne"

    old "Well"
    new "Bien"

    old "Badly"
    new "Mal"
