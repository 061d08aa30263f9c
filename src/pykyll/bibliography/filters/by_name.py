"""The filters by their names."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from pykyll.bibliography.errors import BibliographyError
from pykyll.bibliography.filters.braced import replace_braced
from pykyll.bibliography.filters.linebreaks import linebreaks
from pykyll.bibliography.filters.markdown import markdown
from pykyll.bibliography.filters.textregistered import textregistered
from pykyll.bibliography.latex import decode
from pykyll.errors import Diagnostic, suggest
from pykyll.ruby.strings import downcase

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

FILTERS: dict[str, Callable[[str], str]] = {
    "smallcaps": partial(
        replace_braced,
        command=r"\textsc",
        change='<font style="font-variant: small-caps">{}</font>'.format,
    ),
    "superscript": partial(
        replace_braced, command=r"\textsuperscript", change="<sup>{}</sup>".format
    ),
    "italics": partial(replace_braced, command=r"\emph", change="<i>{}</i>".format),
    "textit": partial(replace_braced, command=r"\textit", change="<i>{}</i>".format),
    "lowercase": partial(replace_braced, command=r"\lowercase", change=downcase),
    "textregistered": textregistered,
    "tiny": partial(replace_braced, command=r"\tiny", change='<span class="tiny">{}</span>'.format),
    "latex": decode,
    "markdown": markdown,
    "linebreaks": linebreaks,
}
"""All filters; the first eight, in this order, are what jekyll-scholar applies unless told."""


def apply(text: str, names: Iterable[str]) -> str:
    """The text after each filter, in the order that is given.

    Raises:
        BibliographyError: There is no filter of a name.
    """
    for name in names:
        text = _filter(name)(text)
    return text


def _filter(name: str) -> Callable[[str], str]:
    found = FILTERS.get(name)
    if found is None:
        hint = suggest(name, FILTERS) or f"there are {', '.join(FILTERS)}"
        message = f"there is no BibTeX filter `{name}`"
        reference = f'Failed to load filter "{name}"'
        raise BibliographyError([Diagnostic(message, hint=hint, reference=reference)])
    return found
