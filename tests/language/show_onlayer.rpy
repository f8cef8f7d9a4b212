show mara onlayer overlay
