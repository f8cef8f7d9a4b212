"Mara" happy "Hm."
