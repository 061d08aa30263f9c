"""Which tags HTML lets one leave out (the HTML Standard, "Optional tags")."""

from __future__ import annotations

VOID = frozenset(
    [
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta"),
        *("param", "source", "track", "wbr"),
    ]
)
"""Elements without content and end tag."""

END_TAG_OPTIONAL = frozenset(
    [
        *("html", "head", "body", "p", "li", "dt", "dd", "rt", "rp", "optgroup", "option"),
        *("colgroup", "caption", "thead", "tbody", "tfoot", "tr", "td", "th"),
    ]
)
"""Elements whose end tag may be left out."""

_CLOSE_P = (
    *("address", "article", "aside", "blockquote", "details", "dialog", "div", "dl"),
    *("fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5"),
    *("h6", "header", "hgroup", "hr", "main", "menu", "nav", "ol", "p", "pre", "search"),
    *("section", "summary", "table", "ul"),
)

_CELLS = frozenset({"td", "th", "p"})
_ROWS = _CELLS | {"tr"}
_GROUPS = _ROWS | {"thead", "tbody", "tfoot", "colgroup", "caption"}

CLOSED_BY: dict[str, frozenset[str]] = {
    **{name: frozenset({"p"}) for name in _CLOSE_P},
    "li": frozenset({"li", "p"}),
    "dt": frozenset({"dt", "dd", "p"}),
    "dd": frozenset({"dt", "dd", "p"}),
    "rt": frozenset({"rt", "rp"}),
    "rp": frozenset({"rt", "rp"}),
    "option": frozenset({"option"}),
    "optgroup": frozenset({"option", "optgroup"}),
    "td": _CELLS,
    "th": _CELLS,
    "tr": _ROWS | {"colgroup", "caption"},
    "thead": _GROUPS,
    "tbody": _GROUPS,
    "tfoot": _GROUPS,
    "body": frozenset({"head"}),
}
"""Per start tag: the open elements that it ends without an end tag."""
