"[name!t] has [coins:>4d] and [hand[0]] [[so there]."
