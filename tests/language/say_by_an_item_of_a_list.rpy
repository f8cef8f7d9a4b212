guests[0] "First."
guests[seat + 1] happy "Next."
