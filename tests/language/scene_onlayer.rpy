scene onlayer overlay
scene kitchen onlayer overlay
