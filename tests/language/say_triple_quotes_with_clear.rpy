m """
One.

{clear}

Two.
"""
