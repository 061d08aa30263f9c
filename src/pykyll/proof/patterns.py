r"""Patterns in options: a text is compared as a whole, `/.../` is a regular expression.

html-proofer's users write Ruby's regular expressions; what differs in Python and is
common is translated: `\A \z \Z \h (?<name>) (?i-mx:…)`, and `^` and `$` at every line.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.errors import PykyllError
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Pattern = str | re.Pattern[str]

_TRANSLATIONS = {
    r"\z": r"\Z",
    r"\Z": r"(?=\n?\Z)",
    r"\h": "[0-9a-fA-F]",
    r"\H": "[^0-9a-fA-F]",
    r"\/": "/",
    "(?<": "(?P<",
}
_RUBY_ONLY = regex(r"\\[\s\S]|\(\?<(?![=!])")
_OPTIONS = regex(r"\(\?([mix]*)-[mix]+:")


def compile_ruby(source: str) -> re.Pattern[str]:
    """Python's form of a Ruby regular expression.

    Raises:
        PykyllError: Where it is none.
    """
    translated = _RUBY_ONLY.sub(lambda match: _TRANSLATIONS.get(match[0], match[0]), source)
    translated = _OPTIONS.sub(_switch_on, translated)
    try:
        return re.compile(translated, re.MULTILINE)
    except re.error as error:
        raise PykyllError(f"invalid regular expression /{source}/: {error}") from None


def _switch_on(match: re.Match[str]) -> str:
    """Ruby prints all its switches, `(?i-mx:…)`; its `m` is Python's `s`."""
    switches = match[1].replace("m", "s")
    return f"(?{switches}:" if switches else "(?:"


def pattern(value: Pattern) -> Pattern:
    """The text itself, or what `/…/` stands for.

    Raises:
        PykyllError: Where that is no regular expression.
    """
    if isinstance(value, str) and len(value) > 1 and value.startswith("/") and value.endswith("/"):
        return compile_ruby(value[1:-1])
    return value


def patterns(values: Iterable[Pattern]) -> tuple[Pattern, ...]:
    """Each value as `pattern` gives it."""
    return tuple(pattern(value) for value in values)


def matches_any(text: str, candidates: Iterable[Pattern]) -> bool:
    """Whether a text equals one of the texts or contains one of the expressions."""
    return any(
        candidate == text if isinstance(candidate, str) else candidate.search(text) is not None
        for candidate in candidates
    )


Swap = tuple[re.Pattern[str], str]


def swaps(table: Mapping[Pattern, str]) -> tuple[Swap, ...]:
    r"""Replacements in Ruby's `gsub`: a pattern and what takes its place.

    `\1` and `\k<name>` in a replacement are Ruby's.
    """
    result = []
    for key, replacement in table.items():
        found = pattern(key)
        if isinstance(found, str):
            found = re.compile(re.escape(found))
        result.append((found, _replacement(replacement)))
    return tuple(result)


_BACK_REFERENCE = regex(r"\\(?:(\d)|k<(\w+)>|([\s\S]))")


def _replacement(text: str) -> str:
    def python(match: re.Match[str]) -> str:
        if match[1] is not None:
            return rf"\g<{match[1]}>"
        if match[2] is not None:
            return rf"\g<{match[2]}>"
        return match[0] * 2 if match[3] == "\\" else f"\\\\{match[3]}"

    return _BACK_REFERENCE.sub(python, text)


def swap(text: str, replacements: Iterable[Swap]) -> str:
    """The text after all replacements, one after the other."""
    for found, replacement in replacements:
        try:
            text = found.sub(replacement, text)
        except (re.error, IndexError) as error:
            raise PykyllError(f"swap_urls: {error} in '{replacement}'") from None
    return text
