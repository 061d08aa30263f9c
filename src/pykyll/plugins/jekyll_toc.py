"""The filters `toc`, `toc_only` and `inject_anchors`, and the tag `toc`.

Source of the behaviour: jekyll-toc 0.18.0.
"""

from __future__ import annotations

import unicodedata
from dataclasses import fields
from typing import TYPE_CHECKING
from urllib.parse import quote_plus

from pykyll.config.kinds import shown
from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.extend.html_fragment import Heading, HtmlFragment
from pykyll.extend.setting_types import at_config
from pykyll.extend.template_values import member
from pykyll.liquid import is_truthy
from pykyll.ruby.html import escape_html
from pykyll.ruby.strings import downcase
from pykyll.ruby.text import to_s
from pykyll.templates.host_error import HostError

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.config.merge import Data
    from pykyll.extend import Host
    from pykyll.liquid import Context, ParseContext

_LEFT_OUT = "no_toc"


@dataclass(frozen=True, slots=True)
class _Options:
    """The options under `toc:`, by the plugin's names."""

    host: Host
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
        levels = []
        for key, value in (("min_level", self.min_level), ("max_level", self.max_level)):
            if not isinstance(value, int) or isinstance(value, bool):
                hint = "write `toc: {min_level: 2, max_level: 3}`"
                raise self._wrong(key, "a number from 1 to 6", value, hint)
            levels.append(value)
        return range(levels[0], levels[1] + 1)

    def _wrong(self, key: str, what: str, value: object, hint: str) -> PykyllError:
        message = f"`toc: {key}` must be {what}, and is {shown(value)}"
        return at_config(self.host, PykyllError(message, hint=hint), ("toc", key))

    @property
    def tag(self) -> str:
        """The element of the list."""
        return "ol" if is_truthy(self.ordered_list) else "ul"

    @property
    def sections(self) -> frozenset[str]:
        """The classes of the elements whose headings are left out."""
        given = self.no_toc_section_class
        classes = given if isinstance(given, list) else [given]
        for each in classes:
            if not isinstance(each, bool) and not (isinstance(each, str) and _is_class(each)):
                hint = "write `no_toc_section_class: no_toc_section`"
                raise self._wrong("no_toc_section_class", "a class, or a list", given, hint)
        return frozenset(map(to_s, classes))

    @property
    def sublists(self) -> str:
        """The classes of lists in lists."""
        given = self.sublist_class
        if not isinstance(given, (str, list, dict)):
            hint = "write a class: `sublist_class: inner`"
            raise self._wrong("sublist_class", "a text", given, hint)
        return to_s(given) if given else ""


def _is_class(text: str) -> bool:
    """Whether it can stand in a selector."""
    return text != "" and "\0" not in text and not text[0].isdigit()


@dataclass(frozen=True, slots=True)
class _Entry:
    """A heading in the table."""

    id: str
    text: str
    level: int
    heading: Heading


def install(host: Host) -> None:
    """Add the filters and the tag."""
    options = _options(host, host.config.section("toc"))

    def toc(markup: str, parse: ParseContext) -> Callable[[Context], str]:
        del markup, parse

        def render(context: Context) -> str:
            page = context.registers.get("page")
            if not is_truthy(member(page, "toc")):
                return ""
            return _table(_fragment(member(page, "content")), options)

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
        return change(_fragment(value), options)

    return filter_


def _fragment(value: object) -> HtmlFragment:
    """The HTML; none for nil and false.

    Raises:
        HostError: For what is no text.
    """
    if not isinstance(value, str) and is_truthy(value):
        raise HostError(
            f"what a table of contents is made of must be a text, and is {shown(value)}",
            "no implicit conversion into String",
            hint="`| append: ''` makes a text of it",
        )
    return HtmlFragment(value if isinstance(value, str) else "")


def _options(host: Host, given: Data) -> _Options:
    known = {field.name for field in fields(_Options)} - {"host"}
    return _Options(host, **{key: value for key, value in given.items() if key in known})


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
            name = options.sublists
            attributes = f' class="{name}"' if name else ""
            inner = _items(below, options)
            parts.append(f"\n<{options.tag}{attributes}>\n{inner}</{options.tag}>\n")
        parts.append("</li>\n")
        at += 1 + len(below)
    return "".join(parts)


def _deeper(entries: list[_Entry], level: int) -> list[_Entry]:
    end = next((at for at, entry in enumerate(entries) if entry.level == level), len(entries))
    return entries[:end]
