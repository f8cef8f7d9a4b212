show expression a.b at c as d
show expression f(x)[0].y with e
