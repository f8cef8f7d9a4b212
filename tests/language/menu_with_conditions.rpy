menu:
    "Tea" if has_tea:
        pass
    "Coffee" if coffee > 3 and not late:
        pass
    "Nothing":
        pass
