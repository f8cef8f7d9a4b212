label a:
    "Same."
    "Same."
    "Same."
label b:
    "Same."
