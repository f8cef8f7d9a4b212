default trust = 3
    more = 4
