(m if awake else g) "Which of us?"
