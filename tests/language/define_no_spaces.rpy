define a=1
define b = c=="d"
