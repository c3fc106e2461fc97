"""An article as a whole: the order in which it is read, what stands around a word, each fact once."""
