"""Texts as HTML: affixes, punctuation, quotation marks, capitals, page ranges."""
