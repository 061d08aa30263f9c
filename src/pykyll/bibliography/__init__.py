"""Bibliographies: entries, and what is printed of them."""
