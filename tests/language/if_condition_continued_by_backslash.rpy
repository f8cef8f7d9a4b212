if a and \
   b:
    "Both."
