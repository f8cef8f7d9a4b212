tv channel static
tv channel anchor
