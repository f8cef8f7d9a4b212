m happy @ wide "Everything." (a=1) with dissolve id all_of_it nointeract
