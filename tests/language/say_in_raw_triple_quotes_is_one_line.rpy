m r"""One.

Two\."""
