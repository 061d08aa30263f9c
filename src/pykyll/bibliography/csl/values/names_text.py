r"""Names from a text: `Ada Quill and Marsh, Otis, Jr.`.

Items have texts in the place of names only for roles that BibTeX does not know. A name is read
as a row of words of several kinds (a capitalized word, `von`, `Jr.`, a title, a comma), and the
kinds, a letter each, say which word is what.

Source of the behaviour: namae 1.2.0.
"""

from __future__ import annotations

import re
from dataclasses import field

from pykyll.bibliography.csl.errors import RenderError
from pykyll.bibliography.csl.formatting.characters import classes
from pykyll.bibliography.csl.values.names import Name
from pykyll.dataclass import dataclass
from pykyll.regex import regex
from pykyll.ruby.strings import strip

_S = r"[ \t\n\v\f\r]"
_SEPARATOR = regex(rf"{_S}*(?:\band\b|&|;){_S}*", re.IGNORECASE)
_COMMA = regex(rf"{_S}*,{_S}*")
_BLANKS = regex(rf"{_S}+")
_TITLE = regex(
    rf"{_S}*\b(?:sir|lord|count(?:ess)?|(?:gen|adm|col|maj|capt|cmdr|lt|sgt|cpl|pvt|pastor|pr|"
    r"reverend|rev|elder|deacon|deaconess|father|fr|rabbi|cantor|vicar|prof|dr|md|ph\.?d)\.?)"
    rf"(?:{_S}+|(?=\n)|\Z)",
    re.IGNORECASE,
)
_LONE_SUFFIX = regex(r"\b(?:JR|Jr|jr|SR|Sr|sr|[IVX]{2,})(?:\.|\b)")
_SUFFIX = regex(rf"{_S}*{_LONE_SUFFIX.pattern}")
_APPELLATION = regex(
    rf"{_S}*\b(?:(?:mrs?|ms|fr|hr)\.?|miss|herr|frau)(?:{_S}+|(?=\n)|\Z)", re.IGNORECASE
)
_PARTICLE = regex(rf"{_S}*\b(?:D[aiu]|De[rs]?|St\.?|Saint|La|Les|V[ao]n)(?:{_S}+|(?=\n)|\Z)")
_BRACES = regex(r"(?>(?:(?:\\[A-Za-z0-9_]+)?\{[^}]*\})*)")
_LONE_BRACES = regex(r"(?:\\[A-Za-z0-9_]+)?\{[^}]*\}")
_WORD_END = regex(r"[^ \t\n\v\f\r,;]*")
_NICK = regex(r"'[^'\n]+'|\"[^\"\n]+\"")

_U, _W, _LAST, _VON = "[UP]+", "[LUPV]", "(?:L|[UP]+)", "[LV](?:[UP]*[LV])*"
_FIRST = r"(?:(?P<given>[LUPV]*)|(?P<given2>[LUPV]+)C?(?P<suffix>S+)|(?P<suffix2>S+)(?:C(?P<given3>[LUPV]+))?)"
_ORDERS = [
    regex(order)
    for order in (
        f"(?P<given>{_W})",
        f"(?:A|T+)(?P<family>{_W})",
        f"(?:A|T*)(?P<given>{_U})(?P<family>{_W})(?P<suffix>S*)T*",
        f"(?:A|T*)(?P<given>{_U})N(?P<particle>{_VON})?(?P<family>{_LAST})(?P<suffix>S*)T*",
        f"(?:A|T*)(?P<given>{_U})?(?P<particle>{_VON})(?P<family>{_LAST})",
        f"(?P<particle>(?:{_U})?{_VON})?(?P<family>{_LAST})C{_FIRST}",
    )
]
"""The orders of the kinds of words in which a name may be written."""

_PATTERNS = (("T", _TITLE), ("S", _SUFFIX), ("A", _APPELLATION), ("V", _PARTICLE))
"""Words known by what they say; all others by their first letter."""


@dataclass(slots=True)
class _Words:
    """The words of one name."""

    kinds: str = ""
    texts: list[str] = field(default_factory=list)

    def add(self, kind: str, text: str) -> None:
        self.kinds += kind
        self.texts.append(text)


def parse_names(text: str, variable: str) -> list[Name]:
    """The names in a text.

    Raises:
        RenderError: The text is no list of names.
    """
    text = strip(text)
    rows = _read(text)
    if rows is None or (len(rows) > 1 and not rows[-1].kinds):
        raise _no_names(text, variable)
    names = [_name(row) for row in rows if row.kinds]
    if None in names:
        raise _no_names(text, variable)
    return [name for name in names if name is not None]


def _no_names(text: str, variable: str) -> RenderError:
    hint = "write 'Family, Given and Family, Given'"
    return RenderError(f"'{text[:80]}' in '{variable}' is no list of names", hint=hint)


def _read(text: str) -> list[_Words] | None:
    """The words of each name; None where something is no word."""
    rows = [_Words()]
    kinds = classes(text)
    suffixes, blanks = _Ahead(_LONE_SUFFIX, text), _Ahead(_BLANKS, text)
    place = 0
    while place < len(text):
        row = rows[-1]
        if match := _SEPARATOR.match(text, place):
            _end_name(rows)
        elif match := _COMMA.match(text, place):
            if _ends_name(row, sees_suffix=suffixes.comes_before(blanks, match.end())):
                _end_name(rows)
            else:
                row.add("C", ",")
        elif match := _BLANKS.match(text, place):
            pass
        else:
            end = _read_word(row, text, kinds, place)
            if end is None:
                return None
            place = end
            continue
        place = match.end()
    return rows


def _end_name(rows: list[_Words]) -> None:
    """Begin the next name. Of several separators one counts; the first may stand before all."""
    if rows[-1].kinds or len(rows) == 1:
        rows.append(_Words())


def _ends_name(row: _Words, *, sees_suffix: bool) -> bool:
    """Whether a comma stands behind the name, not within it."""
    commas = row.kinds.count("C")
    if commas != 1:
        return commas > 1
    return "S" not in row.kinds and not sees_suffix


class _Ahead:
    """Where a pattern is found next, for places that only go forward; each match is sought once."""

    def __init__(self, pattern: re.Pattern[str], text: str) -> None:
        self._pattern = pattern
        self._text = text
        self._found: int | None = -1

    def find(self, place: int) -> int | None:
        """The first match from there on."""
        if self._found is not None and self._found < place:
            match = self._pattern.search(self._text, place)
            self._found = match.start() if match is not None else None
        return self._found

    def comes_before(self, other: _Ahead, place: int) -> bool:
        """Whether from there on this is found, and before the other one is."""
        found, end = self.find(place), other.find(place)
        return found is not None and (end is None or found < end)


def _read_word(row: _Words, text: str, kinds: str, place: int) -> int | None:
    """Read one word, and say where it ends."""
    for kind, pattern in _PATTERNS:
        match = pattern.match(text, place)
        if match is None:
            continue
        if kind == "A" and any(each in "ULPVTS" for each in row.kinds):
            row.add("U", match[0])
        else:
            row.add(kind, strip(match[0]))
        return match.end()
    return _read_plain_word(row, text, kinds, place)


def _read_plain_word(row: _Words, text: str, kinds: str, place: int) -> int | None:
    braces = _BRACES.match(text, place)
    start = braces.end() if braces is not None else place
    kind = {"u": "U", "l": "L"}.get(kinds[start]) if start < len(kinds) else None
    if kind is None and _LONE_BRACES.match(text, place):
        kind = "P"
    if kind is not None:
        match = _WORD_END.match(text, start)
        end = match.end() if match is not None else start
        row.add(kind, text[place:end])
        return end
    nick = _NICK.match(text, place)
    if nick is None:
        return None
    row.add("N", nick[0][1:-1])
    return nick.end()


def _name(row: _Words) -> Name | None:
    for order in _ORDERS:
        match = order.fullmatch(row.kinds)
        if match is None:
            continue
        parts = {name: _joined(row, match, name) for name in match.groupdict()}
        given = parts.get("given") or parts.get("given2") or parts.get("given3")
        suffix = parts.get("suffix") or parts.get("suffix2")
        family = parts.get("family")
        words = (family or "").split()
        if "C" in row.kinds and suffix is not None and given is None and len(words) > 1:
            family, given = words[-1], " ".join(words[:-1])
        return Name(family, given, suffix, particle=parts.get("particle"))
    return None


def _joined(row: _Words, match: re.Match[str], group: str) -> str | None:
    start, end = match.span(group)
    return " ".join(row.texts[start:end]) if end > start else None
