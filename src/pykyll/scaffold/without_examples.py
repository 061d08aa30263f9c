"""An academic's template without its example content, for those who need none."""

from __future__ import annotations

import re

_ALL_EXAMPLE = ("_posts/", "images/engine.svg", "_pages/about.")
_HOME = "_pages/about.md"
_NO_LISTS = ("_data/i18n/", "_data/profiles.yml", "_data/navigation.yml")
_FIRST_ENTRY = re.compile(r"^- .*", re.MULTILINE | re.DOTALL)
_OF_EXAMPLES = re.compile(r" These are examples,.*?\n(#[^\n]+\n)*(?=#\n)", re.DOTALL)
_GREETING = re.compile(r"(?<=I am %name%)[^\n]*")
_MORE = re.compile(r"\n## .*", re.DOTALL)


def without_examples(name: str, text: str) -> str | None:
    """A file of the template as it is without examples; None where it is nothing else.

    Args:
        name: Its path in the template.
        text: What it holds: of data files the comments stay, of the home page what shows data.
    """
    if name == _HOME:
        return _MORE.sub("", _GREETING.sub(".", text))
    if name.startswith(_ALL_EXAMPLE):
        return None
    if name.startswith("_data/") and not name.startswith(_NO_LISTS):
        return _OF_EXAMPLES.sub("\n", _FIRST_ENTRY.sub("", text)).rstrip() + "\n"
    return text
