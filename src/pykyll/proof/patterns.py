r"""Patterns in options: a text is compared as a whole, `/.../` is a regular expression.

html-proofer's users write Ruby's regular expressions. They come from a site's configuration, so
none may take longer than its text is long: see `pykyll.ruby.regexp`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.regex import regex
from pykyll.ruby.regexp import Regexp, RegexpError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class RubyPattern:
    """A regular expression of Ruby's out of an option."""

    source: str
    regexp: Regexp

    def search(self, text: str) -> bool:
        """Whether it fits anywhere in a text.

        Raises:
            PykyllError: It would take too long.
        """
        try:
            return self.regexp.search(text)
        except RegexpError as error:
            raise self._failed(error) from None

    def sub(self, replacement: str, text: str) -> str:
        r"""The text with what fits replaced; `\1` and `\k<name>` in a replacement are Ruby's.

        Raises:
            PykyllError: It would take too long, or there is no such group.
        """
        try:
            return self.regexp.sub(text, replacement)
        except RegexpError as error:
            raise self._failed(error) from None

    def _failed(self, error: RegexpError) -> PykyllError:
        return PykyllError(
            f"the regular expression /{self.source}/ cannot be used: {error}",
            hint="can it be written in another way?",
        )


Pattern = str | re.Pattern[str] | RubyPattern
"""A text, an expression as it is written in a configuration, or one that a program has made."""


def compile_ruby(source: str) -> RubyPattern:
    """A Ruby regular expression.

    Raises:
        PykyllError: Where it is none.
    """
    try:
        return RubyPattern(source, Regexp(source))
    except RegexpError as error:
        raise PykyllError(f"invalid regular expression /{source}/: {error}") from None


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
        candidate == text if isinstance(candidate, str) else bool(candidate.search(text))
        for candidate in candidates
    )


Swap = tuple[re.Pattern[str] | RubyPattern, str]


def swaps(table: Mapping[Pattern, str]) -> tuple[Swap, ...]:
    r"""Replacements in Ruby's `gsub`: a pattern and what takes its place.

    `\1` and `\k<name>` in a replacement are Ruby's.
    """
    result: list[Swap] = []
    for key, replacement in table.items():
        found = pattern(key)
        if isinstance(found, RubyPattern):
            result.append((found, replacement))
        else:
            found = re.compile(re.escape(found)) if isinstance(found, str) else found
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
