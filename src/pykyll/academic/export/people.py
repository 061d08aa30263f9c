"""Names as pages show them, told apart: bodies in braces, `Jr.`, small words before a last name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.academic.export.fields import texts_of, verbatim_of
from pykyll.academic.export.tex import escaped
from pykyll.bibliography import Name, latex, parse_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pykyll.academic.export.fields import Fields

OTHERS = "others"
"""`and others`: et al."""
_SUFFIXES = frozenset({"Jr.", "Sr.", "II", "III", "IV"})


def is_body(name: str) -> bool:
    """Whether it is `{The ATLAS Collaboration}`, which is no person's name."""
    return len(name) > 1 and name.startswith("{") and name.endswith("}")


def to_bibtex_names(names: Sequence[str]) -> str:
    """What the site's template makes of names."""
    return " and ".join(map(_to_bibtex, names))


def _to_bibtex(name: str) -> str:
    if is_body(name):
        return f"{{{escaped(name[1:-1])}}}"
    return escaped(_with_suffix_inside(name))


def _with_suffix_inside(name: str) -> str:
    """`Last, Jr., First` of `First Last Jr.`; all else as it is."""
    words = [word for word in name.split(" ") if word]
    if len(words) < 3 or words[-1] not in _SUFFIXES:
        return name
    names = words[:-1]
    begin = next((at for at, word in enumerate(names) if _is_small(word)), len(names) - 1)
    if not begin:
        return name
    family = " ".join(names[begin:]).replace(",", "")
    return f"{family}, {words[-1]}, {' '.join(names[:begin])}"


def _is_small(word: str) -> bool:
    return word[0] == word[0].lower() and word[0] != word[0].upper()


def people_of(paper: Fields, field: str, in_bibtex: str) -> list[Name]:
    """The people of a field; a body has a last name alone, in braces.

    Args:
        paper: The entry.
        field: `authors` or `editors`.
        in_bibtex: What BibTeX calls that field, which `bibtex` may have otherwise.
    """
    verbatim = verbatim_of(paper).get(in_bibtex)
    if verbatim is not None:
        return [_decoded(each) for each in _told_apart(verbatim)]
    return [each for name in texts_of(paper, field) for each in _person(name)]


def _person(name: str) -> tuple[Name, ...]:
    if is_body(name) or name == OTHERS:
        return (Name(last=name),)
    return _told_apart(_with_suffix_inside(name))


def _told_apart(text: str) -> tuple[Name, ...]:
    try:
        return parse_names(text)
    except ValueError:
        return (Name(last=text),)


def _decoded(name: Name) -> Name:
    """The name without its LaTeX, but with the braces around a body."""
    if name.first is None and name.last is not None and is_body(name.last):
        return Name(last=f"{{{latex.decode(name.last)}}}")
    return name.converted(latex.decode)
