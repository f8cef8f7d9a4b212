chapter "Kitchen" 1
chapter 'Stairs' 2
