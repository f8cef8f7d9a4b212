show mara zorder 5
show mara zorder n + 1
