menu:
    "Clerk" "Next?"
    "Me":
        pass
