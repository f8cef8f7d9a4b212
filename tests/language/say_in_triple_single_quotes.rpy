'''
One.

Two.
'''
