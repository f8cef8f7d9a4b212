define __mine = 1
label start:
    $ __mine += 1
    if __mine and __name__:
        "[__mine] and [[__mine] and [other.__mine]"
