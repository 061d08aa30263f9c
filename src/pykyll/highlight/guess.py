"""Which language a text is in, when nobody says: Rouge's guessers for a text without a name.

Rouge narrows its lexers by media type, then by an Emacs or Vim modeline, then by what each lexer
detects; a guess that narrowed nothing is plain text, one that left several is an error.
"""

from __future__ import annotations

import re

from pykyll.errors import PykyllError
from pykyll.highlight.detection import PATTERNS, SHEBANGS
from pykyll.highlight.names import languages
from pykyll.regex import regex

_WORD = r"(?>(?:(?!-\*-)[\w+-])+)"
_VARIABLE = rf"(?!mode)[\w-]++\s*+:\s*+{_WORD}\s*+"
_EMACS_MODELINE = regex(
    # as in `-*- coding: utf-8; mode: ruby -*-`; possessive, or a row of words takes forever
    rf"-\*-\s*+(?>(?:{_VARIABLE};?+\s*+)*)(?:mode\s*:)?\s*({_WORD})\s*(?>(?:;\s*{_VARIABLE})*);?\s*-\*-",
    re.IGNORECASE | re.ASCII,
)
_VIM_MODELINE = regex(  # as in `vim: syntax=ruby`
    r"(?:vim|vi|ex):\s*(?:ft|filetype|syntax)=(\w+)", re.IGNORECASE | re.ASCII
)
_VIM_SET = regex(  # as in `vim: set ts=2 syntax=ruby:`
    r"(?:vim|vi|ex):\s*set?(.*)", re.IGNORECASE | re.ASCII
)
_VIM_SYNTAX = regex(r".*\s(?:ft|filetype|syntax)=(\w++)(?=.*:)", re.IGNORECASE | re.ASCII)
_MODELINE_LINES = 5
_MODELINE_LENGTH = 1_000
_SHEBANG = regex(r"\A\s*+#!(.*)$", re.MULTILINE)
_DOCTYPE = regex(r"\A\s*+(?:<\?.*?\?>\s*+)?<!DOCTYPE\s(.[^>]*+)>", re.DOTALL)
_XML = regex(r"\A<\?xml\b")


class AmbiguousLanguage(PykyllError):  # noqa: N818 - Rouge calls it Ambiguous
    """The text looks like several languages; Rouge stops here too."""

    def __init__(self, tags: list[str]) -> None:
        inspected = ", ".join(f'"{tag}"' for tag in tags)
        self.tags = tags
        super().__init__(
            f"Ambiguous guess: can't decide between [{inspected}]",
            hint="name the language of the code block",
        )


def guess(source: str, mimetype: str | None = None) -> str:
    """Return the tag of the language that Rouge guesses, `plaintext` when it has no idea.

    Raises:
        AmbiguousLanguage: Several languages claim the text.
    """
    known = languages()
    tags = list(known)
    if mimetype is not None:
        tags = [tag for tag in tags if mimetype in known[tag].media_types] or tags
    text = source.removeprefix("\ufeff").replace("\r\n", "\n")
    if len(tags) != 1:
        tags = _by_modeline(text, tags) or tags
    if len(tags) != 1:
        tags = [tag for tag in tags if detects(tag, text)] or tags
    if len(tags) == len(known):
        return "plaintext"
    if len(tags) > 1:
        raise AmbiguousLanguage(tags)
    return tags[0]


def _by_modeline(text: str, tags: list[str]) -> list[str]:
    lines = text.split("\n")
    while lines and not lines[-1]:
        lines.pop()  # Ruby's split drops empty fields at the end
    around = lines[:_MODELINE_LINES] + lines[-_MODELINE_LINES:]
    space = "\n".join(line[:_MODELINE_LENGTH] for line in around)
    set_line = _VIM_SET.search(space)
    matches = (
        _EMACS_MODELINE.search(space),
        _VIM_MODELINE.search(space),
        _VIM_SYNTAX.match(set_line[1]) if set_line else None,
    )
    found = {match[1] for match in matches if match}
    known = languages()
    return [tag for tag in tags if found.intersection((tag, *known[tag].aliases))]


def detects(tag: str, text: str) -> bool:
    """Return whether the language's lexer claims a text by its first line or its look."""
    if tag in SHEBANGS and _shebang(text, SHEBANGS[tag]):
        return True
    if tag == "html":
        return _looks_like_html(text)
    if tag == "xml":
        return _looks_like_xml(text)
    if tag == "php" and re.search(r"^<\?hh", text, re.MULTILINE):
        return False
    return any(re.search(pattern, text, re.MULTILINE) for pattern in PATTERNS.get(tag, ()))


def _shebang(text: str, program: str) -> bool:
    found = _SHEBANG.match(text)
    return bool(found and re.search(rf"\b(?:{program})(?:\s|$)", found.group(1)))


def _doctype(text: str) -> str | None:
    found = _DOCTYPE.match(text)
    return found.group(1) if found else None


def _looks_like_html(text: str) -> bool:
    doctype = _doctype(text)
    if doctype is not None and re.search(r"\bhtml\b", doctype, re.IGNORECASE):
        return True
    return not _XML.match(text) and re.search(r"<\s*html\b", text) is not None


def _looks_like_xml(text: str) -> bool:
    doctype = _doctype(text)
    if doctype is not None and "html" in doctype:
        return False
    return _XML.match(text) is not None or doctype is not None
