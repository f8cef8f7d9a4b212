rpy python 3
"Said."
