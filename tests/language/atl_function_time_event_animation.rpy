transform t:
    animation
    function step
    time 2.0
    event done
    on done:
        alpha 0
