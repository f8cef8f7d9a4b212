menu:
    "Say \"please\"":
        pass
    'Don\'t':
        pass
    "Pay 5\% {i}more{/i}":
        pass
