"""The language: text in, one flat list of statements out."""
