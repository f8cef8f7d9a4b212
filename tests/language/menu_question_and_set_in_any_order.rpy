menu:
    "First":
        pass
    set taken
    "Second":
        pass
    with fade
