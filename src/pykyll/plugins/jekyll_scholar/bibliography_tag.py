"""`{% bibliography %}`: the entries, in groups or not, each printed by a template.

Source of the behaviour: jekyll-scholar's `BibliographyTag`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.errors import suggest
from pykyll.plugins.jekyll_scholar.markup import element
from pykyll.plugins.jekyll_scholar.options import (
    comma_separated,
    parse_options,
)
from pykyll.plugins.jekyll_scholar.order import by_month_number, groups, heading, is_descending
from pykyll.plugins.jekyll_scholar.work import Work
from pykyll.regex import regex
from pykyll.templates.host_error import HostError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from pykyll.bibliography import Entry
    from pykyll.liquid import Context, ParseContext, Template
    from pykyll.plugins.jekyll_scholar.citations import PageState
    from pykyll.plugins.jekyll_scholar.scholar import Scholar

_MOST_NESTED = 10
"""How many bibliographies may be printed within each other's entries."""

_NAME_OF_LAYOUT = regex(r"[\w./-]+")


def bibliography_tag(scholar: Scholar) -> Callable[[str, ParseContext], Callable[[Context], str]]:
    """The tag `bibliography` for a site."""

    def tag(markup: str, parse: ParseContext) -> Callable[[Context], str]:
        del parse
        options = parse_options(markup)
        return lambda context: _Printing(Work(scholar, options, context)).text()

    return tag


class _Printing:
    """One bibliography on a page."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._settings = work.settings

    def text(self) -> str:
        entries = self._work.cited_entries()
        group_by = self._group_by()
        if group_by == "none":
            return self._list(_section(entries, self._work))
        keys = by_month_number(comma_separated(group_by))
        known = [entry for entry in entries if entry is not None]
        return self._groups(known, keys, 0)

    def _group_by(self) -> str:
        """What to group by; variables in it are filled in once for a page."""
        state = self._work.state
        if state.group_by is None:
            asked = self._work.options.group_by
            state.group_by = (
                ",".join(self._settings.names("group_by"))
                if asked is None
                else self._work.interpolate(asked)
            )
        return state.group_by

    def _groups(self, entries: list[Entry], keys: Sequence[str], level: int) -> str:
        if level == len(keys):
            self._work.state.renderer = None
            self._work.state.waiting.clear()
            return self._list(entries)
        order = self._work.options.group_order
        order = self._settings.parts("group_order") if order is None else order
        tags: list[object] = [*self._settings.parts("bibliography_group_tag")] or [None]
        found = groups(entries, keys[level], self._settings, descending=is_descending(order, level))
        parts = []
        for group in found:
            title = heading(group, self._settings)
            tag = tags[level] if level < len(tags) else tags[-1]
            attributes = {"class": self._settings.text("bibliography_class")}
            below = self._groups(group.entries, keys, level + 1)
            parts.append(f"{element(tag, title, attributes)}\n{below}")
        return "\n".join(parts)

    def _list(self, entries: Sequence[Entry | None]) -> str:
        settings = self._settings
        tag = self._work.options.list_tag or settings.get("bibliography_list_tag")
        item_tag = settings.get("bibliography_item_tag")
        item_attributes = settings.attributes("bibliography_item_attributes")
        known = [entry for entry in entries if entry is not None]
        items = [
            element(item_tag, self._item(entry, place), item_attributes)
            for place, entry in enumerate(known, 1)
        ]
        own = settings.attributes("bibliography_list_attributes")
        return element(tag, "\n".join(items), {"class": settings.text("bibliography_class")}, own)

    def _item(self, entry: Entry, place: int) -> str:
        work = self._work
        variables = {
            **work.data(entry, work.late_reference(entry, place)),
            "index": place,
            "page": work.context.registers.get("page"),
            "details": work.details_address(entry),
        }
        return self._rendered(variables) + work.details_link(entry)

    def _rendered(self, variables: Mapping[str, object]) -> str:
        """What the template prints.

        Raises:
            HostError: Where it prints bibliographies within each other without end.
        """
        work, page = self._work, self._work.page_state
        template = self._template()
        page.is_endless = page.is_endless or page.depth == _MOST_NESTED
        if page.is_endless:  # all around it are left; an error here would be printed by them
            return ""
        page.depth += 1
        try:
            printed = work.host.render_for(template, work.context, variables, work.state.assigns)
        finally:
            page.depth -= 1
        if not page.depth:
            _check_end(page)
        return printed

    def _template(self) -> Template:
        """The template: the name of a layout, or the text itself."""
        state = self._work.state
        if state.template is None:
            asked = self._work.options.template
            text = self._settings.template if asked is None else asked
            state.template = self._work.scholar.template(text)
            self._tell_of_missing_layout(text)
        return state.template

    def _tell_of_missing_layout(self, text: str) -> None:
        host = self._work.host
        if _NAME_OF_LAYOUT.fullmatch(text) and host.layout(text) is None:
            host.warn_at(
                self._work.context,
                f"there is no layout '{text}': each entry is printed as that word",
                hint=suggest(text, host.layouts) or f"create _layouts/{text}.liquid",
            )


def _check_end(page: PageState) -> None:
    if page.is_endless:
        page.is_endless = False
        raise HostError(
            "the template of this bibliography prints a bibliography in turn, without end",
            "stack level too deep",
            hint="take {% bibliography %} out of the template, or give it another --template",
        )


def _section(entries: Sequence[Entry | None], work: Work) -> Sequence[Entry | None]:
    """The part of a list that `--offset` and `--max` name.

    Raises:
        HostError: Where it begins behind the end.
    """
    offset, most = work.options.offset, work.options.max
    if offset > len(entries) or offset < -len(entries):
        raise HostError(
            f"the bibliography has {len(entries)} entries, fewer than --offset {offset}",
            "undefined method `compact' for nil:NilClass",
            hint="lower --offset",
        )
    start = offset if offset >= 0 else len(entries) + offset
    last = -1 if most is None else most + offset - 1
    end = last + 1 if last >= 0 else len(entries) + last + 1
    return entries[start : max(start, end)]
