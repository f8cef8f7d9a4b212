call tea(2, milk=True, *more, **rest)
call tea ()
