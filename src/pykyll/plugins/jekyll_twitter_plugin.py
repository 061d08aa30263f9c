"""`{% twitter URL %}`: a tweet, as Twitter's oEmbed writes it.

Tweets are asked for together before pages are rendered. One that cannot be had is what the
original prints then; there the build ends.

Source of the behaviour: jekyll-twitter-plugin 2.1.
"""

from __future__ import annotations

import hashlib
import json
import re
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlencode, urlsplit

from pykyll.extend.template_values import is_on
from pykyll.fetch.answers import DAY, Question
from pykyll.files.paths import inside
from pykyll.liquid import to_s
from pykyll.regex import regex
from pykyll.ruby.text import inspect
from pykyll.ruby.text import to_s as ruby_text
from pykyll.site.asked import Source
from pykyll.templates.host_error import HostError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from pykyll.extend import Host
    from pykyll.fetch.web import Answer
    from pykyll.liquid import Context, ParseContext

_TAG = "twitter"
_OEMBED = "https://publish.twitter.com/oembed?"
_LIFE = 30 * DAY
_NO_TWEET = "<p>Tweet could not be processed</p>"
_ADDRESS = regex(r"^[\"']?https?://", re.IGNORECASE | re.MULTILINE)
_WRITTEN_OUT = regex(r"\{%-?\s*twitter\s+(.*?)-?%\}")
_OLD_WORD = "oembed"


def _question(name: str) -> Question:
    """By the whole address, which what is kept of the build before may name as well."""
    return Question(name, life=_LIFE, is_fixed=name.startswith(_OEMBED))


def install(host: Host) -> None:
    """Add the tags."""

    def twitter(markup: str, parse: ParseContext) -> Callable[[Context], str]:
        words = _words(markup)
        is_written_out = _is_written_out(markup)
        first = parse.expression(words[0] if words else "")

        def render(context: Context) -> str:
            url = words[0] if is_written_out else to_s(context.evaluate(first))
            request = _request([url, *words[1:]])
            if request is None:
                raise HostError(
                    "the tag 'twitter' needs the address of a tweet",
                    f"Invalid arguments '{markup.strip()}' passed to 'jekyll-twitter-plugin'. "
                    "Please see 'https://github.com/rob-murray/jekyll-twitter-plugin' for usage.",
                    hint="{% twitter https://twitter.com/USER/status/NUMBER %}",
                )
            html = _kept(host, *request) or host.answer(_TAG, _address(*request))
            return f"<div class='jekyll-twitter-plugin'>{html}</div>"

        return render

    host.add_source(Source(_TAG, _question, _html_of))
    host.add_tag("twitter", twitter)
    host.add_tag("twitternocache", twitter)
    host.add_generator(_ask_ahead, priority="lowest", bodies="all")


def _words(markup: str) -> list[str]:
    words = re.sub(r"[\"']", "", markup).split()
    return words[1:] if words[:1] == [_OLD_WORD] else words


def _is_written_out(markup: str) -> bool:
    """Whether the tag names the tweet itself, not a variable."""
    return _ADDRESS.search(markup) is not None or markup.startswith(_OLD_WORD)


def _request(words: Sequence[str]) -> tuple[str, dict[str, str]] | None:
    """The tweet's address and the parameters for it."""
    if not words or not words[0]:
        return None
    pairs = (word.split("=") for word in words[1:])
    return words[0], {pair[0]: pair[1] for pair in pairs if len(pair) > 1 and pair[0] and pair[1]}


def _address(url: str, parameters: Mapping[str, str]) -> str:
    return _OEMBED + urlencode({**parameters, "url": url})


def _html_of(answer: Answer | None) -> str:
    if answer is None:
        return _NO_TWEET
    if not answer.is_good:
        url = parse_qs(urlsplit(answer.url).query).get("url", [""])[-1]
        return f"<p>There was a '{_phrase(answer.status)}' error fetching URL: '{url}'</p>"
    return _html_in(answer.text) or _NO_TWEET


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return str(status)


def _html_in(text: str) -> str | None:
    try:
        html = json.loads(text)["html"]
    except (ValueError, LookupError, TypeError, RecursionError):
        return None
    return ruby_text(html) if is_on(html) else None


def _kept(host: Host, url: str, parameters: Mapping[str, str]) -> str | None:
    """The tweet as the original has kept it beside the site, where it has."""
    key = f"TwitterJekyll::ApiRequest-{url}-{inspect(dict(parameters))}"
    name = hashlib.md5(key.encode(), usedforsecurity=False).hexdigest()
    text = host.disk.text(inside(host.source, f".tweet-cache/{name}.cache"))
    return None if text is None else _html_in(text)


def _ask_ahead(host: Host) -> None:
    """Ask for the tweets that pages name, unless they are kept beside the site."""
    wanted: list[str] = []
    for item in (*host.pages, *host.documents):
        for markup in _WRITTEN_OUT.findall(item.body) if "twitter" in item.body else ():
            request = _request(_words(markup)) if _is_written_out(markup) else None
            if request is not None and _kept(host, *request) is None:
                wanted.append(_address(*request))
    host.expect_answers(_TAG, wanted)
