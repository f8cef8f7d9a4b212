label a:
  if b:
    "B."
  else:
        "Eight."
        "Eight again."
  "Two."
