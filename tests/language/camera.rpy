camera
camera at shaken
camera master:
    perspective True
camera overlay at a, b
