show mara as twin
