python in kitchen:
    cups = 3
python hide in kitchen.cupboard:
    plates = 2
