rpy monologue triple
