define trust 3
