"""What is heard. The mixer plays what the sound state names; nothing here knows the stage or the screens."""
