m "Said." # and thought
"# no comment here" # but here
