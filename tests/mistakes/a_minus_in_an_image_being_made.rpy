image mara -happy = "m.png"
