call tea from _call_tea
call tea(1) from after_tea
