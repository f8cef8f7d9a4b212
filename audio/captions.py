"""What a sound that matters says to someone who doesn't hear it. Shown where the player has asked for sound captions.

Music and room tones have none, nor what the words or the picture tell anyway.
"""

CAPTIONS = {
    "coffee_pour": "[coffee pours]",
    "cup_down": "[a cup is set down]",
    "door_close": "[a door closes]",
    "labdoor_push": "[a heavy door gives way]",
    "stairs_up": "[steps go up the stairs]",
    "socks_run": "[running feet, in socks]",
    "cloth": "[cloth against cloth]",
    "body_fall": "[a body falls]",
    "tv_on": "[the television clicks on]",
    "tv_volume_up": "[the volume goes up]",
    "tv_static_loop": "[static]",
    "tv_murmur_loop": "[a voice on the television, too low to make out]",
    "news_jingle": "[a cheerful jingle]",
    "clock_tick_loop": "[a clock ticks]",
    "lab_hum_loop": "[a machine hums]",
    "switch_click": "[a switch clicks]",
    "hum_stop": "[the hum stops]",
    "gas_hiss_thin": "[a thin hiss]",
    "gas_swell": "[the hiss swells]",
    "heartbeat": "[a heart beats]",
    "heartbeat_slowing": "[the heart beats slower]",
    "tinnitus": "[ringing]",
    "fill": "[music, suddenly]",
    "kiss": "[a piano, alone]",
    "door": "[a piano; it stops on a question]",
}
