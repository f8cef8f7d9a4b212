"""What a writer's desk has: the commands that check, tell and count a story without showing it."""
