label start:
"At the margin, and part of the file all the same."
label next:
