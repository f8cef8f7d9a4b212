transform t:
    on show:
        alpha 0
    on hide, replaced:
        alpha 1
    on hover,:
        zoom 2
