if d["a:b"] == {"x": 1}[k] and (lambda: 3)() != "it's: so":
    pass
