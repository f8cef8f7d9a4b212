play   music    "a  b.ogg"     fadein   1.0   # comment
