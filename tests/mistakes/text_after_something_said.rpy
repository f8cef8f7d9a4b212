label start:
    m "Hello." loudly
