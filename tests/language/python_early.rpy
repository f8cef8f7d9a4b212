python early:
    n = 1
python early hide:
    m = 2
