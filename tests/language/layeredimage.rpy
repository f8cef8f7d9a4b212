layeredimage mara:
    always:
        "base"
    group face:
        attribute happy default
        attribute sad
