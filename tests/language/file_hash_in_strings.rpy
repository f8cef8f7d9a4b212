"Room #3"
define c = '#abc' # "colour"
