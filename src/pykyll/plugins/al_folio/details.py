"""`{% details CAPTION %} … {% enddetails %}`: text that unfolds.

Source of the behaviour: al-folio's `details.rb`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.extend import Host
    from pykyll.extend.ruby_files import RubyFile
    from pykyll.liquid import Body, Context, ParseContext

_PARAGRAPH = regex(r"</?p[^>]*>")
_LINE_END = regex(r"(?:\r\n|\n|\r)\Z")


def install(host: Host, file: RubyFile) -> None:
    """Add the block."""
    del file

    def details(markup: str, parse: ParseContext) -> Callable[[Context, Body], str]:
        del parse

        def render(context: Context, body: Body) -> str:
            caption = _PARAGRAPH.sub("", host.filters.markdownify(markup))
            inner = host.filters.markdownify(body.render(context))
            summary = _LINE_END.sub("", caption)
            return f"<details><summary>{summary}</summary>{inner}</details>"

        return render

    host.add_block("details", details)
