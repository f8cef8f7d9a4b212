nvl clear
nvl show
nvl hide dissolve
nvl show Dissolve(1)
