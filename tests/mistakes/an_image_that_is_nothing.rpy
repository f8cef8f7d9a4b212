image mara =
