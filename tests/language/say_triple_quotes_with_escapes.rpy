"""
She said \"no\".

Then\nshe left.
"""
