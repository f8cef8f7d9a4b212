show layer master at shaken
show layer master:
    zoom 1.5
show layer overlay
