m happy @ surprised "A parrot?"
m @ surprised -hat "Two parrots?"
