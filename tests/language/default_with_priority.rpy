default 10 late = 1
