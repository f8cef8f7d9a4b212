define config.paths += ["x"]
define flags |= {"a"}
define gui.sizes["big"] = 40
