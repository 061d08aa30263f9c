"""Keys and list entries of a configuration as text: it is looked up by text alone."""

from pykyll.ruby.text import to_s


def key_text(key: object) -> str:
    """Ruby's `to_s` of what YAML made of a key or an entry."""
    return to_s(key)
