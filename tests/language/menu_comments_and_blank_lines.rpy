menu: # choose

    # the first
    "A": # a

        pass

    "B":
        pass # done
