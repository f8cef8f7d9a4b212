m "Slowly." (what_cps=12)
m "Named and bare." ("x", what_size=22, *more, **rest)
