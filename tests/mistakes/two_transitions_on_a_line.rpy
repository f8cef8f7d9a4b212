label start:
    "Hello." with fade with dissolve
