rpy monologue single
rpy monologue double
"""
One.
Still one.

Two.
"""
