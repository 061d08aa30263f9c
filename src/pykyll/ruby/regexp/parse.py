r"""Reads Ruby's syntax of regular expressions.

Source of the behaviour: Onigmo's documentation (`doc/RE`), and Ruby 3.1. In `\\w`, `\\d` and
`\\s` there is ASCII only; a word ends, though, where letters of any alphabet do.
"""

from __future__ import annotations

import re
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, NoReturn

from pykyll.dataclass import dataclass
from pykyll.regex import regex
from pykyll.ruby.regexp import char_ranges
from pykyll.ruby.regexp.nodes import (
    Atomic,
    Back,
    Capture,
    Chars,
    Choice,
    Look,
    Place,
    RegexpError,
    Repeat,
    Sequence,
    UnsupportedError,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pykyll.ruby.regexp.char_ranges import Ranges
    from pykyll.ruby.regexp.nodes import Node

_DEEPEST = 100
_MOST_TIMES = 1000
_CLASSES: Mapping[str, Ranges] = MappingProxyType(
    {
        "d": char_ranges.DIGITS,
        "D": char_ranges.without(char_ranges.DIGITS),
        "h": char_ranges.HEX,
        "H": char_ranges.without(char_ranges.HEX),
        "s": char_ranges.SPACES,
        "S": char_ranges.without(char_ranges.SPACES),
        "w": char_ranges.WORD,
        "W": char_ranges.without(char_ranges.WORD),
    }
)
_CONTROLS: Mapping[str, str] = MappingProxyType(
    {"t": "\t", "n": "\n", "r": "\r", "f": "\f", "v": "\v", "a": "\a", "e": "\x1b"}
)
_PLACES = frozenset("AzZbB")
_INTERVAL = regex(r"\{(\d*)(,?)(\d*)\}")
_GROUP_NAME = regex(r"\?(?:<([^\W\d]\w*)>|'([^\W\d]\w*)')")
_OPTIONS = regex(r"\?([imx]*)(?:-([imx]*))?([:)])")
_LOOKS = MappingProxyType({"?=": (True, True), "?!": (True, False), "?<=": (False, True), "?<!": (False, False)})  # fmt: skip
_HEX_CODE = regex(r"x([0-9A-Fa-f]{1,2})|u([0-9A-Fa-f]{4})|u\{([0-9A-Fa-f]{1,6})\}")
_OCTAL = regex(r"0[0-7]{0,2}")
_PROPERTY = regex(r"\{(\^?)(\w+)\}")
_POSIX = regex(r"\[:(\^?)(\w+):\]")
_NAMED_BACK = regex(r"k(?:<([^>]+)>|'([^']+)')")


@dataclass(frozen=True, slots=True)
class Parsed:
    """An expression that was read."""

    node: Node
    groups: int
    """How many groups are remembered."""
    names: Mapping[str, int]
    """The numbers of those with names."""


@dataclass(frozen=True, slots=True)
class _Options:
    ignores_case: bool = False
    dot_is_all: bool = False
    is_extended: bool = False


def parse(source: str) -> Parsed:
    """Read an expression.

    Raises:
        RegexpError: It is none, with Ruby's reason where that is short.
        UnsupportedError: It is one that cannot be used here.
    """
    reader = _Reader(source)
    node = reader.choice(_Options(), 0)
    if reader.at < len(source):
        raise RegexpError("unmatched close parenthesis")
    for number in reader.backs:
        if number > reader.groups:
            raise RegexpError("invalid backref number/name")
    return Parsed(node, reader.groups, reader.names)


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.groups = 0
        self.names: dict[str, int] = {}
        self.backs: list[int] = []
        self._names_alone = _GROUP_NAME.search(source) is not None
        """Whether groups without a name are not remembered, as where some have one."""

    def _next(self) -> str:
        return self.source[self.at] if self.at < len(self.source) else ""

    def _take(self, text: str) -> bool:
        found = self.source.startswith(text, self.at)
        if found:
            self.at += len(text)
        return found

    def _taken(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        match = pattern.match(self.source, self.at)
        if match is not None:
            self.at = match.end()
        return match

    # Structure ---------------------------------------------------------------------------

    def choice(self, options: _Options, depth: int) -> Node:
        if depth > _DEEPEST:
            raise UnsupportedError("it is nested too deep")
        parts = [self._sequence(options, depth)]
        while self._take("|"):
            parts.append(self._sequence(options, depth))
        return parts[0] if len(parts) == 1 else Choice(tuple(parts))

    def _sequence(self, options: _Options, depth: int) -> Node:
        parts: list[Node] = []
        while self._next() not in {"", "|", ")"}:
            if options.is_extended and self._is_blank():
                continue
            switched = self._switched(options)
            if switched is not None:  # to the end of the group, alternatives and all
                parts.append(self.choice(switched, depth + 1))
                break
            atom = self._atom(options, depth)
            parts.append(self._repeated(atom, options))
        return parts[0] if len(parts) == 1 else Sequence(tuple(parts))

    def _is_blank(self) -> bool:
        if self._next() == "#":
            end = self.source.find("\n", self.at)
            self.at = len(self.source) if end < 0 else end + 1
            return True
        if self._next().isspace():
            self.at += 1
            return True
        return False

    def _switched(self, options: _Options) -> _Options | None:
        """The options from here on, where `(?i)` and the like stand here."""
        match = _OPTIONS.match(self.source, self.at + 1) if self._next() == "(" else None
        if match is None or match[3] == ":":
            return None
        self.at = match.end()
        return _with(options, match)

    def _repeated(self, atom: Node, options: _Options) -> Node:
        while True:
            if options.is_extended:
                while self._next() and self._is_blank():
                    pass
            times = self._times()
            if times is None:
                return atom
            least, most, is_interval = times
            if most is not None and least > most:
                least, most = most, least  # in Ruby a{3,1} is a possessive a{1,3}
            if isinstance(atom, Place):
                atom = Sequence((atom,))
            if is_interval and least == most and self._take("?"):
                atom = Repeat(Repeat(atom, least, most), 0, 1)  # in Ruby a{2}? is (?:a{2})?
            elif self._take("?"):
                atom = Repeat(atom, least, most, is_greedy=False)
            elif not is_interval and self._take("+"):
                atom = Atomic(Repeat(atom, least, most))
            else:
                atom = Repeat(atom, least, most)

    def _times(self) -> tuple[int, int | None, bool] | None:
        """How often, and whether that is said in braces."""
        for sign, times in (("*", (0, None)), ("+", (1, None)), ("?", (0, 1))):
            if self._take(sign):
                return (*times, False)
        match = _INTERVAL.match(self.source, self.at)
        if match is None or not (match[1] or match[3]):
            return None
        self.at = match.end()
        least = int(match[1] or 0)
        most = least if not match[2] else int(match[3]) if match[3] else None
        if max(least, most or 0) > _MOST_TIMES:
            raise UnsupportedError(f"it repeats something more than {_MOST_TIMES} times")
        return least, most, True

    # Atoms -------------------------------------------------------------------------------

    def _atom(self, options: _Options, depth: int) -> Node:
        character = self._next()
        if character in {"*", "+", "?"}:
            raise RegexpError("target of repeat operator is not specified")
        if character == "[":
            return Chars(self._set(options, depth), options.ignores_case)
        self.at += 1
        if character == "(":
            return self._group(options, depth)
        if character == ".":
            return Chars(char_ranges.ANY if options.dot_is_all else char_ranges.NOT_LINE_END)
        if character in {"^", "$"}:
            return Place(character)
        if character == "\\":
            return self._escape(options)
        return Chars(char_ranges.of(character), options.ignores_case)

    def _group(self, options: _Options, depth: int) -> Node:
        if self._take("?#"):
            end = self.source.find(")", self.at)
            if end < 0:
                raise RegexpError("end pattern in group")
            self.at = end + 1
            return Sequence(())
        wrap = self._opening(options)
        inner = wrap.pop("options", options)
        node = self.choice(inner if isinstance(inner, _Options) else options, depth + 1)
        if not self._take(")"):
            raise RegexpError("end pattern with unmatched parenthesis")
        return _wrapped(node, wrap)

    def _opening(self, options: _Options) -> dict[str, object]:
        """What stands behind the parenthesis."""
        if self._take("?:"):
            return {}
        if self._take("?>"):
            return {"atomic": True}
        for sign, look in _LOOKS.items():
            if self._take(sign):
                return {"look": look}
        named = self._taken(_GROUP_NAME)
        if named is not None:
            self.groups += 1
            self.names[named[1] or named[2]] = self.groups
            return {"number": self.groups}
        changed = self._taken(_OPTIONS)
        if changed is not None:
            return {"options": _with(options, changed)}
        if self._next() == "?":
            raise UnsupportedError(
                f"a group that begins with ({self.source[self.at : self.at + 3]}"
            )
        if self._names_alone:
            return {}
        self.groups += 1
        return {"number": self.groups}

    def _escape(self, options: _Options) -> Node:
        character = self._next()
        if not character:
            raise RegexpError("too short escape sequence")
        if character in _PLACES:
            self.at += 1
            return Place(character)
        if character in "123456789":
            return self._back_by_number()
        named = self._taken(_NAMED_BACK)
        if named is not None:
            return self._back_by_name(named[1] or named[2])
        if self._take("R"):
            ends = Sequence((Chars(char_ranges.of("\r")), Chars(char_ranges.of("\n"))))
            return Atomic(Choice((ends, Chars(char_ranges.of("\n\v\f\r\x85\u2028\u2029")))))
        if character in "GKXgck":
            raise UnsupportedError(f"\\{character}")
        return Chars(self._escaped(), options.ignores_case)

    def _back_by_number(self) -> Node:
        if self._names_alone:
            raise RegexpError("numbered backref/call is not allowed. (use name)")
        match = re.compile(r"\d+").match(self.source, self.at)
        assert match is not None  # noqa: S101 - a digit stands here
        self.at = match.end()
        return self._back(int(match[0]))

    def _back_by_name(self, name: str) -> Node:
        if name.isdigit():
            return self._back(int(name))
        if name not in self.names:
            raise RegexpError(f"undefined name <{name}> reference")
        return self._back(self.names[name])

    def _back(self, number: int) -> Node:
        self.backs.append(number)
        return Back(number)

    def _escaped(self) -> Ranges:
        """The characters that an escape stands for; its backslash is behind us."""
        code = self._taken(_HEX_CODE)
        if code is not None:
            number = int(code[1] or code[2] or code[3], 16)
            if number > 0x10FFFF:
                raise RegexpError("invalid Unicode range")
            return ((number, number),)
        octal = self._taken(_OCTAL)
        if octal is not None:
            return ((int(octal[0], 8), int(octal[0], 8)),)
        character = self._next()
        self.at += 1
        if character in {"p", "P"}:
            return self._property(is_not=character == "P")
        if character in _CLASSES:
            return _CLASSES[character]
        return char_ranges.of(_CONTROLS.get(character, character))

    def _property(self, *, is_not: bool) -> Ranges:
        match = self._taken(_PROPERTY)
        found = None if match is None else char_ranges.property_ranges(match[2])
        if match is None or found is None:
            raise UnsupportedError("\\p" if match is None else f"\\p{match[0]}")
        return char_ranges.without(found) if is_not != bool(match[1]) else found

    # Sets --------------------------------------------------------------------------------

    def _set(self, options: _Options, depth: int) -> Ranges:
        """What stands in brackets."""
        if depth > _DEEPEST:
            raise UnsupportedError("it is nested too deep")
        self.at += 1
        is_not = self._take("^")
        found: list[tuple[int, int]] = []
        is_first = True
        while is_first or self._next() != "]":
            if not self._next():
                raise RegexpError("premature end of char-class")
            if self.source.startswith("&&", self.at):
                raise UnsupportedError("&& in brackets")
            found += self._member(options, depth)
            is_first = False
        self.at += 1
        ranges = char_ranges.joined(found)
        if not is_not:
            return ranges
        return char_ranges.without(
            char_ranges.in_any_case(ranges) if options.ignores_case else ranges
        )

    def _member(self, options: _Options, depth: int) -> Ranges:
        posix = self._taken(_POSIX)
        if posix is not None:
            named = char_ranges.property_ranges(posix[2])
            if named is None:
                raise UnsupportedError(posix[0])
            return char_ranges.without(named) if posix[1] else named
        if self._next() == "[":
            return self._set(options, depth + 1)
        first = self._one()
        is_range = (
            len(first) == 1
            and first[0][0] == first[0][1]
            and self._next() == "-"
            and self.source[self.at + 1 : self.at + 2] not in {"]", "", "["}
        )
        if not is_range:
            return first
        self.at += 1
        last = self._one()
        if len(last) != 1 or last[0][0] != last[0][1]:
            return char_ranges.joined([*first, (0x2D, 0x2D), *last])
        if last[0][0] < first[0][0]:
            raise RegexpError("empty range in char class")
        return ((first[0][0], last[0][0]),)

    def _one(self) -> Ranges:
        character = self._next()
        self.at += 1
        if character != "\\":
            return char_ranges.of(character)
        if not self._next():
            self._end_in_set()
        if self._take("b"):
            return char_ranges.of("\b")
        if self._next() == "R":
            raise UnsupportedError("\\R in brackets")
        return self._escaped()

    def _end_in_set(self) -> NoReturn:
        raise RegexpError("end pattern at escape")


def _with(options: _Options, match: re.Match[str]) -> _Options:
    names = {"i": "ignores_case", "m": "dot_is_all", "x": "is_extended"}
    on = {names[letter]: True for letter in match[1]}
    off = {names[letter]: False for letter in match[2] or ""}
    return replace(options, **on, **off)


def _wrapped(node: Node, wrap: dict[str, object]) -> Node:
    if "atomic" in wrap:
        return Atomic(node)
    look = wrap.get("look")
    if isinstance(look, tuple):
        return Look(node, *look)
    number = wrap.get("number")
    if isinstance(number, int):
        return Capture(node, number)
    return node if not isinstance(node, Place) else Sequence((node,))
