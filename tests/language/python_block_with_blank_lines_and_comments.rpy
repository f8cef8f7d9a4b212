python:
    # first
    n = 1


    # second
    m = 2

    def f(a,
          b):
        # inside
        return a
