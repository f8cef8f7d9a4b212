call expression where
call expression "a" + b pass (1, x=2)
call expression pick(n) pass (1) from back
