"""Keys and list entries of a configuration as text: it is looked up by text alone."""


def key_text(key: object) -> str:
    """Ruby's `to_s` of what YAML made of a key or an entry."""
    if isinstance(key, bool):
        return "true" if key else "false"
    return "" if key is None else str(key)
