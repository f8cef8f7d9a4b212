pause .5
pause 1.
pause 1e3
pause -2
show mara zorder +3
