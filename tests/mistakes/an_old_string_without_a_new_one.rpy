translate french strings:
    old "Tea"
    old "Coffee"
    new "Café"
