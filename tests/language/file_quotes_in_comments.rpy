# it's a "comment
"Said." # don't mind me
"More."
