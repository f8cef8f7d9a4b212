define -3 early = 1
define 2 late = 2
