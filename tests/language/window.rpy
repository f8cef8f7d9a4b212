window show
window hide
window auto
window show dissolve
window hide Dissolve(0.5)
window auto hide dissolve
window auto show
