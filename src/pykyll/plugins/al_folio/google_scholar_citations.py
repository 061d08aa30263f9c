"""`{% google_scholar_citations USER ARTICLE %}`: how often Google Scholar finds an article cited.

Source of the behaviour: al-folio's `google-scholar-citations.rb`. Articles are asked for
together before pages are rendered, not one after the other with pauses.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from pykyll.extend.html_document import HtmlDocument
from pykyll.extend.template_values import member
from pykyll.fetch.answers import Question
from pykyll.liquid import to_s
from pykyll.plugins.al_folio.citation_count import NOT_KNOWN, short_count
from pykyll.plugins.al_folio.cited_in_bibliography import values_of_field
from pykyll.regex import regex
from pykyll.site.asked import Source
from pykyll.templates.host_error import HostError

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.extend import Host
    from pykyll.extend.ruby_files import RubyFile
    from pykyll.fetch.web import Answer
    from pykyll.liquid import Context, ParseContext

_TAG = "google_scholar_citations"
_CITED = regex(r"Cited by ([0-9]+[,0-9]*)")
_PAGE = "https://scholar.google.com/citations?view_op=view_citation&hl=en"


def install(host: Host, file: RubyFile) -> None:
    """Add the tag, and ask for what the bibliography names."""
    drops_comma = '.sub(","' in file.text.replace("'", '"')

    def shown(answer: Answer | None) -> str:
        return _count_of(answer, drops_comma=drops_comma)

    def google_scholar_citations(markup: str, parse: ParseContext) -> Callable[[Context], str]:
        words = [parse.expression(word) for word in markup.split()[:2]]

        def render(context: Context) -> str:
            if len(words) < 2:
                raise HostError(
                    f"the tag '{_TAG}' needs a user and an article",
                    "undefined method `strip' for nil:NilClass",
                    hint=f"{{% {_TAG} site.scholar_userid entry.google_scholar_id %}}",
                )
            user, article = (to_s(context.evaluate(word)) for word in words)
            return host.answer(_TAG, f"{user} {article}")

        return render

    host.add_source(Source(_TAG, _question, shown))
    host.add_tag(_TAG, google_scholar_citations)
    host.add_generator(_ask_ahead, priority="lowest")


def _question(name: str) -> Question:
    user, _, article = (quote(part, safe="") for part in name.partition(" "))
    address = f"{_PAGE}&user={user}&citation_for_view={user}:{article}"
    return Question(address, is_fixed=True)


def _count_of(answer: Answer | None, *, drops_comma: bool) -> str:
    if answer is None or not answer.is_good:
        return NOT_KNOWN
    page = HtmlDocument(answer.text)
    told = page.meta("name", "description")
    if told is None:
        told = page.meta("property", "og:description")
    if told is None:
        return short_count(0)
    if told.content is None:
        return NOT_KNOWN
    cited = _CITED.search(told.content)
    if cited is None:
        return short_count(0)
    digits = cited[1].replace(",", "", 1) if drops_comma else cited[1]
    return short_count(int(digits.partition(",")[0]))


def _ask_ahead(host: Host) -> None:
    articles = values_of_field(host, "google_scholar_id", "google_scholar")
    if not articles:
        return
    users = {
        to_s(host.config.get("scholar_userid")),
        to_s(member(host.data.get("socials"), "scholar_userid")),
    } - {""}
    host.expect_answers(_TAG, [f"{user} {article}" for user in users for article in articles])
