play music "<from 5 to 15.5 loop 7>a.ogg"
play music "<silence 2.0>"
