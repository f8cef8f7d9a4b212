voice "m1.ogg"
m "Spoken."
voice sustain
"Thought."
voice prefix + "2.ogg"
