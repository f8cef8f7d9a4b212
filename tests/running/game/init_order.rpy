default io_list = []
define io_b = io_a + 1
init -1 define io_a = 1
init offset = 2
define io_c = io_b + 1
init offset = 0
define 1 io_d = io_b * 10
init:
    define io_e = 5
    $ io_f = 6
init -5 python early:
    io_early = 1
default 5 io_later = io_sooner + 1
default -1 io_soonest = 2
init 3:
    default io_sooner = io_soonest + 1
default persistent.io_kept = 3
init 1 python:
    io_of_persistent = persistent.io_kept + 1
image io_img = "x" + str(io_c) + ".png"
label init_order:
    "[io_a] [io_b] [io_c] [io_d] [io_e] [io_f] [io_early]"
    "[io_soonest] [io_sooner] [io_later] [io_of_persistent]"
    $ io_list.append(1)
    init python:
        io_in_label = 9
    "[io_in_label] [io_list]"
    define io_late = 3
    "[io_late]"
    return
