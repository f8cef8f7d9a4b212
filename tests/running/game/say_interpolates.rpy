init python:
    class IpThing(object):
        def __init__(self):
            self.name = "thing"
            self.parts = ["a", "b"]
            self.by = {"key": "value", 1: "one"}
        def __str__(self):
            return "a thing"
default ip_n = 7
default ip_f = 3.14159
default ip_s = "some {b}text{/b}"
default ip_t = "inner [ip_n]"
default ip_none = None
label say_interpolates:
    $ ip_o = IpThing()
    "[ip_n] [ip_f] [ip_s] [ip_none]"
    "[ip_o] [ip_o.name] [ip_o.parts[1]] [ip_o.by[key]] [ip_o.by[1]]"
    "[ip_n:03d] [ip_f:.2f] [ip_s:>20] [ip_o.name:^9]"
    "[ip_s!q] [ip_s!u] [ip_s!l] [ip_s!c] [ip_o.name!cu] [ip_s!r] [ip_n!s]"
    "[ip_t] [ip_t!i] [ip_t!ui] [ip_t!t]"
    "[[ip_n] and [[[ip_n]"
    "100%% sure, %(ip_n)d of %(ip_s)s"
    "\[ip_n] \{b} 5\%"
    "[ip_f:.3!s] [ip_o.name:>8!u]"
    return
