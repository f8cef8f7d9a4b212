default trust = 0
default kitchen.cups = []
