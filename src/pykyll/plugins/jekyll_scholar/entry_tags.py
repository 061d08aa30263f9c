"""Tags that name entries by their keys: `cite`, `nocite`, `reference` and their like.

Source of the behaviour: jekyll-scholar's `CiteTag`, `NoCiteTag`, `ReferenceTag`,
`CiteDetailsTag`, `DetailsLinkTag`, `QuoteTag`, `BibTeXTag` and `BibliographyCountTag`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from pykyll.bibliography import BibliographyError
from pykyll.bibliography import parse as parse_bibtex
from pykyll.liquid import is_truthy, to_s
from pykyll.plugins.jekyll_scholar import citations
from pykyll.plugins.jekyll_scholar.markup import element, link
from pykyll.plugins.jekyll_scholar.options import parse_options, split_keys
from pykyll.plugins.jekyll_scholar.scholar import nearest
from pykyll.plugins.jekyll_scholar.work import Work
from pykyll.ruby.strings import strip
from pykyll.templates.host_error import HostError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pykyll.bibliography import Entry
    from pykyll.extend import Host
    from pykyll.liquid import Context, ParseContext
    from pykyll.liquid.expression import Expression
    from pykyll.plugins.jekyll_scholar.scholar import Scholar

    Render = Callable[["Named"], str]


class Body(Protocol):
    """What stands in a block."""

    def render(self, context: Context) -> str:
        """Its text."""


class Named(Work):
    """A tag that names entries."""

    keys: Sequence[str] = ()

    def entry(self, key: str) -> Entry | None:
        """The entry of that key; where there is none, that is told."""
        found = self.bibliography.by_key.get(key)
        if found is None:
            self.scholar.tell_of_unknown(key, nearest(key, self.bibliography), self.context)
        return found


def install_entry_tags(host: Host, scholar: Scholar) -> None:
    """Add the tags that name entries, the count and the blocks."""
    for name, render in (
        ("cite", _cite),
        ("nocite", _nocite),
        ("reference", _references),
        ("cite_details", _details),
        ("details_link", _details_link),
    ):
        host.add_tag(name, _named_tag(scholar, render))
    host.add_tag("bibliography_count", _count(scholar))
    host.add_block("quote", _quote(scholar))
    host.add_block("bibtex", _bibtex(scholar))


def _named(scholar: Scholar, markup: str, parse: ParseContext) -> Callable[[Context], Named]:
    words, rest = split_keys(markup)
    options = parse_options(rest)
    expressions = [(word, parse.expression(word)) for word in words]

    def at(context: Context) -> Named:
        work = Named(scholar, options, context)
        work.keys = [_key(word, expression, context) for word, expression in expressions]
        return work

    return at


def _key(word: str, expression: Expression, context: Context) -> str:
    """What a key stands for: the value of a variable of that name, else itself."""
    value = context.evaluate(expression)
    return to_s(value) if is_truthy(value) else word


def _named_tag(
    scholar: Scholar, render: Render
) -> Callable[[str, ParseContext], Callable[[Context], str]]:
    def tag(markup: str, parse: ParseContext) -> Callable[[Context], str]:
        at = _named(scholar, markup, parse)
        return lambda context: render(at(context))

    return tag


def _cite(work: Named) -> str:
    entries = []
    for key in work.keys:
        entry = work.entry(key)
        if entry is None:
            return work.missing
        entries.append(work.shown(entry))
    if work.settings.is_on("separate_links"):
        return _separate_links(work, entries)
    return _citing_link(work, work.keys[0] if work.keys else None, work.citation(entries))


def _citing_link(work: Named, key: str | None, text: str) -> str:
    target = "-".join(part for part in (work.options.prefix, key) if part is not None)
    href = f"{work.settings.text('relative')}#{target}"
    return link(href, text, {"class": work.settings.text("cite_class")})


def _separate_links(work: Named, entries: Sequence[Entry]) -> str:
    """Each citation as a link of its own, in what the style puts around and between them."""
    layout = work.renderer().style.citation_layout
    prefix, suffix = layout.get("prefix", ""), layout.get("suffix", "")
    links = citations.page_state(work.context).links
    parts = []
    for entry in entries:
        if entry.key not in links:
            text = work.citation([entry])
            text = text.removeprefix(prefix).removesuffix(suffix)
            links[entry.key] = _citing_link(work, entry.key, text)
        parts.append(links[entry.key])
    return prefix + layout.get("delimiter", "").join(parts) + suffix


def _nocite(work: Named) -> str:
    """Cite without a word; by a slip of the original, keys cited before print all keys."""
    cited = citations.cited_keys(work.context)
    again = 0
    for key in work.keys:
        if work.entry(key) is None:
            return work.missing
        again += key in cited
        citations.cite(work.context, key)
    return "".join(cited) * again


def _references(work: Named) -> str:
    return "\n".join(work.reference(work.entry(key)) for key in work.keys)


def _details(work: Named) -> str:
    return "\n".join(_link_to_details(work, key) for key in work.keys)


def _link_to_details(work: Named, key: str) -> str:
    entry = work.entry(key)
    if entry is None:
        return work.missing
    text = work.options.text
    if text is None and work.settings.is_on("details_link"):
        text = work.settings.text("details_link")
    return link(work.details_address(entry), text, {})


def _details_link(work: Named) -> str:
    key = work.keys[0] if work.keys else ""
    entry = work.bibliography.by_key.get(key)
    if entry is None:
        raise HostError(
            f"there is no entry '{key}'",
            f"Could not find entry for key '{key}'",
            hint=nearest(key, work.bibliography),
        )
    return work.details_address(entry)


def _count(scholar: Scholar) -> Callable[[str, ParseContext], Callable[[Context], str]]:
    def tag(markup: str, parse: ParseContext) -> Callable[[Context], str]:
        del parse
        options = parse_options(markup)
        return lambda context: str(len(Work(scholar, options, context).cited_entries()))

    return tag


def _quote(scholar: Scholar) -> Callable[[str, ParseContext], Callable[..., str]]:
    def block(markup: str, parse: ParseContext) -> Callable[..., str]:
        at = _named(scholar, markup, parse)

        def render(context: Context, body: Body) -> str:
            text = strip(body.render(context)).replace("\n\n", "</p><p>").replace("\n", "<br/>")
            cited = element("cite", _cite(at(context)), {})
            return element("blockquote", element("p", text, {}) + cited, {})

        return render

    return block


def _bibtex(scholar: Scholar) -> Callable[[str, ParseContext], Callable[..., str]]:
    def block(markup: str, parse: ParseContext) -> Callable[..., str]:
        at = _named(scholar, markup, parse)

        def render(context: Context, body: Body) -> str:
            work = at(context)
            try:
                options = replace(work.settings.bibtex_options, replace_strings=False)
                read = parse_bibtex(body.render(context), options=options)
            except BibliographyError as error:
                raise _in_block(error) from error
            if read.others and work.settings.names("bibtex_filters"):
                raise _no_entry(read.others[0])
            return "\n".join(work.reference(entry) for entry in read.entries)

        return render

    return block


def _no_entry(kind: str) -> HostError:
    """As jekyll-scholar, which can print entries alone here."""
    return HostError(
        f"`@{kind}` in this block is no entry",
        f"undefined method `convert' for BibTeX::{kind.capitalize()}",
        hint="move it to a `.bib` file, or take it out",
    )


def _in_block(error: BibliographyError) -> HostError:
    """The first error of the entries in a block, whose lines are counted in it."""
    first = error.diagnostic
    return HostError(
        f"{first.message}, in line {first.line} of this block", first.reference, hint=first.hint
    )
