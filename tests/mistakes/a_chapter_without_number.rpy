label start:
    chapter Kitchen
