"""Lists of words, one module for each language, loaded with its grammar."""
