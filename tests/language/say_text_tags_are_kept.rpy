"{b}Bold{/b} {color=#f00}red{/color} {w=1.5}{nw}{cue=pour}"
