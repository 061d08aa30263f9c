"""The gems that a `Gemfile` puts into the group `:jekyll_plugins`, read without Bundler.

Source of the behaviour: Jekyll's `PluginManager.require_from_bundler`, which loads them
before any that the configuration names.
"""

from __future__ import annotations

from pykyll.regex import regex

GROUP = "jekyll_plugins"

_GEM = regex(r"""^\s*gem[ (]\s*["']([\w.-]+)["'](.*)$""")
_OWN_GROUP = regex(r"""(?:\bgroups?:|:groups?\s*=>)\s*(\[[^\]]{0,1000}\]|:\w+|["']\w+["'])""")
_BLOCK = regex(r"^\s*(group|platforms?|source|path|git|install_if|if|unless)\b.*$")
_OPENS = regex(r"\bdo\s*(?:\|[^|]*\|\s*)?(?:#.*)?$|^\s*(?:if|unless)\b")
_END = regex(r"^\s*end\b")
_NAME = regex(rf"\b{GROUP}\b")


def jekyll_plugins_of(gemfile: str) -> dict[str, int]:
    """The gems of that group, each with the line (from 1) that names it."""
    found: dict[str, int] = {}
    inside: list[bool] = []
    for number, line in enumerate(gemfile.splitlines(), start=1):
        code = line.partition("#")[0]
        if _END.match(code):
            if inside:
                inside.pop()
        elif _BLOCK.match(code) and _OPENS.search(code):
            inside.append(code.lstrip().startswith("group") and bool(_NAME.search(code)))
        elif gem := _GEM.match(code):
            own = _OWN_GROUP.search(gem[2])
            if any(inside) or (own is not None and _NAME.search(own[1])):
                found.setdefault(gem[1], number)
    return found
