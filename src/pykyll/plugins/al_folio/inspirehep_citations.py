"""`{% inspirehep_citations RECORD %}`: how often INSPIRE finds a record cited.

Source of the behaviour: al-folio's `inspirehep-citations.rb`.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import quote

from pykyll.fetch.answers import Question
from pykyll.liquid import to_s
from pykyll.plugins.al_folio.citation_count import NOT_KNOWN, short_count
from pykyll.plugins.al_folio.cited_in_bibliography import values_of_field
from pykyll.regex import regex
from pykyll.site.asked import Source

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.extend import Host
    from pykyll.extend.ruby_files import RubyFile
    from pykyll.fetch.web import Answer
    from pykyll.liquid import Context, ParseContext

_TAG = "inspirehep_citations"
_API = "https://inspirehep.net/api/literature/?fields=citation_count&q=recid:"
_NUMBER = regex(r"\s*([+-]?[0-9]+)")


def install(host: Host, file: RubyFile) -> None:
    """Add the tag, and ask for what the bibliography names."""
    del file

    def inspirehep_citations(markup: str, parse: ParseContext) -> Callable[[Context], str]:
        record = parse.expression(markup.strip())
        return lambda context: host.answer(_TAG, to_s(context.evaluate(record)))

    host.add_source(Source(_TAG, _question, _count_of))
    host.add_tag(_TAG, inspirehep_citations)
    host.add_generator(_ask_ahead, priority="lowest")


def _question(name: str) -> Question:
    return Question(f"{_API}{quote(name, safe='')}", is_fixed=True)


def _count_of(answer: Answer | None) -> str:
    if answer is None:
        return NOT_KNOWN
    try:
        count = json.loads(answer.text)["hits"]["hits"][0]["metadata"].get("citation_count")
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return NOT_KNOWN
    if isinstance(count, str):
        number = _NUMBER.match(count)
        return short_count(int(number[1]) if number else 0)
    if isinstance(count, bool) or not isinstance(count, (int, float, type(None))):
        return NOT_KNOWN
    return short_count(int(count or 0))


def _ask_ahead(host: Host) -> None:
    host.expect_answers(_TAG, values_of_field(host, "inspirehep_id", "inspirehep"))
