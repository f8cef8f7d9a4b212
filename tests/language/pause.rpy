pause
pause 2.0
pause seconds * 2
