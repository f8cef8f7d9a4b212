scene kitchen morning
scene
