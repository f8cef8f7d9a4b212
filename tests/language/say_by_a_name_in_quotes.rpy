"Postman" "A letter for you."
