show mara behind lex
show mara behind lex, chloe
