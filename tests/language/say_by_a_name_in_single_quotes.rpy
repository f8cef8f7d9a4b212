'Postman' 'A letter, and it\'s late.'
