translate french strings:
    old Tea
    new "Thé"
