label house:
    jump .attic
label .attic:
    jump house.cellar
label house.cellar:
    jump .attic
