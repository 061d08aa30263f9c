"""The output: a tree printed as HTML."""
