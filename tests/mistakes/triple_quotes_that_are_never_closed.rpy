label start:
    """
    All of this.

label next:
    "Fine."
