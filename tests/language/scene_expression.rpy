scene expression Solid("#000") with None
