label start:
    m "I never finish
    m "But I do."
    m "And I."
