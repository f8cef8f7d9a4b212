house.owner "Mine."
house.owner.son "And mine."
