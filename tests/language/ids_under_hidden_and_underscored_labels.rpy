label a:
    "Same."
    label b hide:
        "Same."
    label _c:
        "Same."
    "Same."
label f:
    label .g:
        "Same."
