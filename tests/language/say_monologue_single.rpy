rpy monologue single
"""
One.
Two.

Three.
"""
