label a:
    "A."
    m "B
      b." # c
    $ x = [1,
        2]
