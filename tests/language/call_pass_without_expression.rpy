call tea pass (2)
