cue sway
