m happy "You came!"
m -happy tired old_coat "So late."
