m"Close."
m happy"Closer."
