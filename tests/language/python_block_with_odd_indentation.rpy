python:
  if a:
       n = 1
       if b:
         m = 2
  else:
     n = 2
