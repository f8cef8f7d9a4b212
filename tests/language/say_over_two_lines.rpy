"This line goes on
    below, and its break is a space."
