translate french strings:
    # script.rpy:3
    old "Tea"
    new "Thé"

    old "Say \"no\""
    new 'Dis "non"'
    old "Empty"
    new ""
