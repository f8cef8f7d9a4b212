scene kitchen at far, blurred zorder 1 as bg
