"""
The first paragraph
goes over two lines.

The second does not.


Three breaks count as two.
"""
