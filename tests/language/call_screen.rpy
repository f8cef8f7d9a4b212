call screen ask("Sure?")
call screen expression which pass (1) nopredict with dissolve
