m happy """
One.

Two.
""" (what_cps=9)
