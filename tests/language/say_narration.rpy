"The kettle has gone cold."
