label start:
	"Indented by a tab."
	"Here too."
    pass
