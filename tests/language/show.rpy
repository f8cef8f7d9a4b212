show mara
show mara happy
show mara happy -hat 2
