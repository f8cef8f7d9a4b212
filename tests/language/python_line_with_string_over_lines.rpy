$ text = """one
  two
"""
