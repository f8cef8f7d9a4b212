"""How a story runs: script in, state out. Nothing here draws, sounds, or asks the clock."""
