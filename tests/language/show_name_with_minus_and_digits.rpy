show bg-2 3rd_floor
show 1st
