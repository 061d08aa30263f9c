"""Locales: words, forms of dates, ordinals and quotation marks of a language."""
