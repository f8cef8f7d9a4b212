define trust =
