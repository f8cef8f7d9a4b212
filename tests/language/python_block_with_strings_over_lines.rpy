python:
    text = """
  kept as it is
      even this
"""
    more = 1
