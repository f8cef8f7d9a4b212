"""The wiring: window, stage, screens, mixer and engine brought together. Everybody is known here, and knows nobody."""
