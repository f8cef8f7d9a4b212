show mara happy as twin at left zorder 2 onlayer front behind lex, chloe with fade
