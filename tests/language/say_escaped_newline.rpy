"First.\nSecond."
