"The floor shakes." with vpunch
m "Hold on." with Dissolve(0.5)
