image mara "mara.png"
