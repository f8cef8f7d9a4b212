label start:
    "One.{w} Two.{w=0.5} Three.{p}Four. {cue=bell}Five."
    extend " Six."
    "Seven.{nw}"
    "Eight."
    pause 0.5
    "Nine."
    return
