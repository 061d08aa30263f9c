"""`{% gist user/id file %}`: a gist of GitHub, for sites that use jekyll-gist.

Source of the behaviour: the gem jekyll-gist 1.5.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.ruby.html import escape_html
from pykyll.ruby.strings import strip
from pykyll.ruby.text import to_s
from pykyll.templates.host_error import HostError

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.liquid import Context, Environment, Expression, ParseContext
    from pykyll.site.site import Site

    FetchText = Callable[[str], str | None]

_ARGUMENTS = re.compile(r"\A(\S++|(?=.*/).++)\s?(\S*)\n?\Z", re.ASCII)
_USAGE = """\
Valid syntax:
  {% gist user/1234567 %}
  {% gist user/1234567 foo.js %}
  {% gist 28949e1d5ee2273f9fd3 %}
  {% gist 28949e1d5ee2273f9fd3 best.md %}

"""


def install_gist(env: Environment, site: Site, fetch: FetchText | None = None) -> None:
    """Add the tag to the environment.

    Args:
        env: The environment.
        site: The site; `gist: {noscript: false}` leaves out the text for browsers without
            JavaScript, as GitHub Pages always does.
        fetch: Gives the text at a URL, none where it cannot be had. Without it no
            gist is read, and a warning says so.
    """

    @env.tag("gist")
    def gist(markup: str, parse: ParseContext) -> Callable[[Context], str]:
        arguments = _ARGUMENTS.match(strip(markup))
        words = [strip(each) for each in arguments.groups()] if arguments else []
        values = [parse.expression(word) for word in words]

        def render(context: Context) -> str:
            if arguments is None:
                raise HostError(
                    "the tag 'gist' needs a gist",
                    "Syntax error in tag 'gist' while parsing the following markup:\n\n"
                    f"  '{{% gist {markup.strip()} %}}'\n\n{_USAGE}",
                    hint="{% gist user/1234567 %}",
                )
            gist_id, file_name = (
                _value_or_word(word, value, context)
                for word, value in zip(words, values, strict=True)
            )
            return _noscript(site, gist_id, file_name, fetch) + _script(gist_id, file_name)

        return render


def _value_or_word(word: str, expression: Expression, context: Context) -> str:
    """What the word stands for in a template, else the word."""
    strict, context.strict_variables = context.strict_variables, False
    try:
        value = context.evaluate(expression)
    finally:
        context.strict_variables = strict
    return word if value is None else to_s(value)


def _script(gist_id: str, file_name: str) -> str:
    file = f"?file={file_name}" if file_name else ""
    return f'<script src="https://gist.github.com/{gist_id}.js{file}"> </script>'


def _noscript(site: Site, gist_id: str, file_name: str, fetch: FetchText | None) -> str:
    settings = site.config.get("gist")
    if isinstance(settings, dict) and settings.get("noscript") is False:
        return ""
    file = f"/{file_name}" if file_name else ""
    url = f"https://gist.githubusercontent.com/{gist_id}/raw{file}"
    code = None if fetch is None else fetch(url)
    if code is None:
        site.warn(
            f"The <noscript> tag for your gist {gist_id} could not be generated. "
            "This will affect users who do not have JavaScript enabled in their browsers.",
            hint="`gist: {noscript: false}` in _config.yml leaves it out",
        )
        return ""
    escaped = escape_html(code)
    return f"<noscript><pre>{escaped}</pre></noscript>"
