"""The filters `toc`, `toc_only` and `inject_anchors`, and the tag `toc`.

Source of the behaviour: jekyll-toc 0.18.0.
"""

from __future__ import annotations

import unicodedata
from dataclasses import fields
from typing import TYPE_CHECKING
from urllib.parse import quote_plus

from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.extend.html_fragment import Heading, HtmlFragment
from pykyll.extend.template_values import member
from pykyll.liquid import is_truthy, to_s
from pykyll.ruby.html import escape_html
from pykyll.ruby.strings import downcase

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.config.merge import Data
    from pykyll.extend import Host
    from pykyll.liquid import Context, ParseContext

_LEFT_OUT = "no_toc"


@dataclass(frozen=True, slots=True)
class _Options:
    """The options under `toc:`, by the plugin's names."""

    min_level: object = 1
    max_level: object = 6
    ordered_list: object = False
    no_toc_section_class: object = "no_toc_section"
    list_id: object = "toc"
    list_class: object = "section-nav"
    sublist_class: object = ""
    item_class: object = "toc-entry"
    item_prefix: object = "toc-"

    @property
    def levels(self) -> range:
        """The levels of headings that are listed."""
        if not isinstance(self.min_level, int) or not isinstance(self.max_level, int):
            raise PykyllError(
                "min_level and max_level of toc must be numbers from 1 to 6",
                path="_config.yml",
                hint="write `toc: {min_level: 2, max_level: 3}`",
            )
        return range(self.min_level, self.max_level + 1)

    @property
    def tag(self) -> str:
        """The element of the list."""
        return "ol" if is_truthy(self.ordered_list) else "ul"

    @property
    def sections(self) -> frozenset[str]:
        """The classes of the elements whose headings are left out."""
        classes = self.no_toc_section_class
        return frozenset(map(to_s, classes if isinstance(classes, list) else [classes]))


@dataclass(frozen=True, slots=True)
class _Entry:
    """A heading in the table."""

    id: str
    text: str
    level: int
    heading: Heading


def install(host: Host) -> None:
    """Add the filters and the tag."""
    options = _options(host.config.section("toc"))

    def toc(markup: str, parse: ParseContext) -> Callable[[Context], str]:
        del markup, parse

        def render(context: Context) -> str:
            page = context.registers.get("page")
            if not is_truthy(member(page, "toc")):
                return ""
            return _table(HtmlFragment(to_s(member(page, "content"))), options)

        return render

    filters = {
        "toc": _only_if_asked(options, _toc),
        "inject_anchors": _only_if_asked(options, _with_anchors),
        "toc_only": _only_if_asked(options, _table, otherwise=""),
    }
    for name, filter_ in filters.items():
        host.add_filter(name, filter_, context=True)
    host.add_tag("toc", toc)


def _only_if_asked(
    options: _Options,
    change: Callable[[HtmlFragment, _Options], str],
    otherwise: str | None = None,
) -> Callable[[Context, object], object]:
    def filter_(context: Context, value: object) -> object:
        if member(context.registers.get("page"), "toc") is not True:
            return value if otherwise is None else otherwise
        return change(HtmlFragment(to_s(value)), options)

    return filter_


def _options(given: Data) -> _Options:
    known = {field.name for field in fields(_Options)}
    return _Options(**{key: value for key, value in given.items() if key in known})


def _toc(fragment: HtmlFragment, options: _Options) -> str:
    entries = _entries(fragment, options)
    return _list(entries, options) + _anchored(fragment, entries)


def _table(fragment: HtmlFragment, options: _Options) -> str:
    return _list(_entries(fragment, options), options)


def _with_anchors(fragment: HtmlFragment, options: _Options) -> str:
    return _anchored(fragment, _entries(fragment, options))


def _entries(fragment: HtmlFragment, options: _Options) -> list[_Entry]:
    entries: list[_Entry] = []
    seen: dict[str, int] = {}
    for heading in fragment.headings(options.levels):
        if _LEFT_OUT in heading.classes or options.sections & heading.classes_around:
            continue
        # An id that is written there is never counted: the original compares attributes.
        name, count = heading.id, 0
        if name is None:
            name = _id_of(heading.text)
            count = seen.get(name, 0)
            seen[name] = count + 1
        text = escape_html(heading.text)
        entries.append(_Entry(f"{name}-{count}" if count else name, text, heading.level, heading))
    return entries


def _id_of(text: str) -> str:
    return quote_plus("".join(filter(_may_stay, downcase(text))).replace(" ", "-"))


def _may_stay(character: str) -> bool:
    category = unicodedata.category(character)
    return character in "- " or category[0] in "LM" or category in {"Nd", "Pc"}


def _anchored(fragment: HtmlFragment, entries: list[_Entry]) -> str:
    for entry in entries:
        entry.heading.prepend(
            f'<a class="anchor" href="#{entry.id}" aria-hidden="true">'
            '<span class="octicon octicon-link"></span></a>'
        )
    return fragment.to_html()


def _list(entries: list[_Entry], options: _Options) -> str:
    opening = f'<{options.tag} id="{to_s(options.list_id)}" class="{to_s(options.list_class)}">'
    return f"{opening}\n{_items(entries, options)}</{options.tag}>"


def _items(entries: list[_Entry], options: _Options) -> str:
    """The items of one level, each with the list of those below it."""
    parts: list[str] = []
    level = min((entry.level for entry in entries), default=0)
    at = 0
    while at < len(entries):
        entry = entries[at]
        below = _deeper(entries[at + 1 :] if entry.level == level else entries[at:], level)
        if entry.level > level:
            parts.append(_items(below, options))
            at += len(below)
            continue
        parts.append(
            f'<li class="{to_s(options.item_class)} {to_s(options.item_prefix)}h{entry.level}">'
            f'<a href="#{entry.id}">{entry.text}</a>'
        )
        if below:
            name = to_s(options.sublist_class)
            attributes = f' class="{name}"' if name else ""
            inner = _items(below, options)
            parts.append(f"\n<{options.tag}{attributes}>\n{inner}</{options.tag}>\n")
        parts.append("</li>\n")
        at += 1 + len(below)
    return "".join(parts)


def _deeper(entries: list[_Entry], level: int) -> list[_Entry]:
    end = next((at for at, entry in enumerate(entries) if entry.level == level), len(entries))
    return entries[:end]
