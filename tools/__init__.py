"""How the game's assets are made and measured. Nothing here is needed to play."""
