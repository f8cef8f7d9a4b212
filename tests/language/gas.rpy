gas wisp
gas pour over 4
gas fill over 2.5
