"Over there." nointeract
m happy "Behind you." nointeract
