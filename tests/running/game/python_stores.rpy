define st_a.b = 5
define st_list = [1]
define st_list += [2, 3]
define st_flags = {"a"}
define st_flags |= {"b"}
define st_map = {}
define st_map["k"] = "v"
default st_c.d = [1, 2]
init -10 python:
    st_order = ["-10"]
init 10 python:
    st_order.append("10")
init python:
    st_order.append("0")
    def st_double(x):
        global st_calls
        st_calls = globals().get("st_calls", 0) + 1
        return x * 2
init 5 define st_five = st_order[:]
init python in st_mine:
    count = 1
    def more(n):
        global count
        count += n
        return count
    from store import st_double
    doubled = st_double(21)
label python_stores:
    "[st_a.b] [st_list] [st_map[k]] [st_c.d]"
    $ st_sorted = sorted(st_flags)
    "[st_sorted] [st_order] [st_five]"
    $ st_n = st_mine.more(4)
    "[st_n] [st_mine.count] [st_mine.doubled]"
    python in st_mine:
        count = 50
        local = [i * count for i in range(3)]
    "[st_mine.count] [st_mine.local]"
    python hide:
        hidden = 3
        store.st_shown = hidden + 1
    $ st_has = "hidden" in globals()
    "[st_shown] [st_has]"
    $ store.st_late = renpy.store.st_shown * 2
    $ st_d = [st_double(i) for i in range(3)]; st_e = {k: v for k, v in zip("ab", st_d)}
    "[st_late] [st_d] [st_e] [st_calls]"
    $ st_f = lambda n: n + st_late
    $ st_g = st_f(1)
    "[st_g]"
    python:
        import math
        class StPoint(object):
            def __init__(self, x, y=0):
                self.x = x
                self.y = y
            def length(self):
                return math.hypot(self.x, self.y)
        st_p = StPoint(3, 4)
        st_len = st_p.length()
    "[st_len] [st_p.x]"
    $ st_p.x += 1
    $ del st_list[0]
    "[st_p.x] [st_list]"
    $ st_t = f"{st_late:>4}|{st_d[1]}"
    "[st_t]"
    return
