"""`String#succ`: the text that comes next, as `Az` comes before `Ba` and `a9` before `b0`."""

from __future__ import annotations

from pykyll.ruby.strings import is_alnum

_OTHER_LETTER = "é"
_FIRST_AND_LAST = {"0": ("0", "9"), "a": ("a", "z"), "A": ("A", "Z")}
_CARRIED = {"0": "1", "a": "a", "A": "A"}


def successor(text: str) -> str:
    """`String#succ` of a text: the last letter or digit counts up and carries to the left.

    Letters beyond ASCII are raised and never carry. A text without letters and digits has its
    last character raised.
    """
    chars = list(text)
    position = _counting(chars, len(chars) - 1)
    if position < 0:
        return text[:-1] + chr(ord(text[-1]) + 1) if text else ""
    while True:
        kind = _kind(chars[position])
        if kind == _OTHER_LETTER:
            chars[position] = chr(ord(chars[position]) + 1)
            return "".join(chars)
        first, last = _FIRST_AND_LAST[kind]
        if chars[position] != last:
            chars[position] = chr(ord(chars[position]) + 1)
            return "".join(chars)
        chars[position] = first
        before = _counting(chars, position - 1)
        if before < 0 or _is_other_kind_behind_a_gap(chars, before, position):
            chars.insert(position, _CARRIED[kind])
            return "".join(chars)
        position = before


def _kind(char: str) -> str:
    """What a character counts with: digits `0`, letters `a`, `A` or `é`; nothing for others."""
    if "0" <= char <= "9":
        return "0"
    if "a" <= char <= "z":
        return "a"
    if "A" <= char <= "Z":
        return "A"
    return _OTHER_LETTER if char > "\x7f" and is_alnum(char) else ""


def _counting(chars: list[str], position: int) -> int:
    """The place of the last letter or digit up to a position, or -1."""
    while position >= 0 and not _kind(chars[position]):
        position -= 1
    return position


def _is_other_kind_behind_a_gap(chars: list[str], before: int, position: int) -> bool:
    """Whether digits and ASCII letters meet across other characters: there nothing is carried."""
    kinds = {_kind(chars[before]), _kind(chars[position])}
    return position - before > 1 and kinds in ({"0", "a"}, {"0", "A"})
