"""`{% gist user/id file %}`: a gist of GitHub.

Source of the behaviour: jekyll-gist 1.5, where GitHub cannot be asked: it never is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.liquid import ruby_to_s
from pykyll.regex import regex
from pykyll.ruby.strings import strip
from pykyll.templates.host_error import HostError

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.extend import Host
    from pykyll.liquid import Context, Expression, ParseContext

_ARGUMENTS = regex(r"\A(\S++|(?=.*/).++)\s?(\S*)\n?\Z", re.ASCII)
_USAGE = """\
Valid syntax:
  {% gist user/1234567 %}
  {% gist user/1234567 foo.js %}
  {% gist 28949e1d5ee2273f9fd3 %}
  {% gist 28949e1d5ee2273f9fd3 best.md %}

"""


def install(host: Host) -> None:
    """Add the tag `gist`."""

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
            _warn_of_no_text(host, gist_id)
            return _script(gist_id, file_name)

        return render

    host.add_tag("gist", gist)


def _value_or_word(word: str, expression: Expression, context: Context) -> str:
    """What the word stands for in a template, else the word."""
    strict, context.strict_variables = context.strict_variables, False
    try:
        value = context.evaluate(expression)
    finally:
        context.strict_variables = strict
    return word if value is None else ruby_to_s(value)


def _script(gist_id: str, file_name: str) -> str:
    file = f"?file={file_name}" if file_name else ""
    return f'<script src="https://gist.github.com/{gist_id}.js{file}"> </script>'


def _warn_of_no_text(host: Host, gist_id: str) -> None:
    """Say that browsers without JavaScript get no text, unless the site wants none."""
    if host.config.section("gist").get("noscript") is not False:
        host.warn(
            f"The <noscript> tag for your gist {gist_id} could not be generated. "
            "This will affect users who do not have JavaScript enabled in their browsers.",
            hint="`gist: {noscript: false}` in _config.yml leaves it out",
        )
