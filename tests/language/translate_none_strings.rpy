translate None strings:
    old "Tea"
    new "Chai"
