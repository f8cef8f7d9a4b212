show mara with dissolve
show mara happy with Dissolve(0.5, alpha=True)
