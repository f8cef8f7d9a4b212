"""How everything that sounds is made: scores, effects, the reporter's voice. Not needed to play or to test."""
