"[[not a value] {{not a tag} 50%%"
