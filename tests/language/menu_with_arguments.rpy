menu (3, screen="wheel"):
    "Go" (icon="door", size=2):
        pass
    "Stay" ("x", hint="bed") if tired:
        pass
