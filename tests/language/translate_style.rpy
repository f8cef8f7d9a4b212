translate french style default:
    font "f.ttf"
