show mara zorder a or b
show mara zorder not a in b
pause a - b * -c
play music a if_changed
