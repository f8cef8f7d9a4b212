# Nothing here.
   # Or here.
