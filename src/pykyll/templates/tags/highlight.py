"""`{% highlight language options %} … {% endhighlight %}`: code with Rouge's classes.

Source of the behaviour: `Jekyll::Tags::HighlightBlock`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.errors import PykyllError
from pykyll.regex import regex
from pykyll.ruby.html import escape_html
from pykyll.ruby.strings import strip
from pykyll.ruby.text import to_s
from pykyll.templates.host_error import HostError

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.liquid import Body, Context, Environment, ParseContext
    from pykyll.site.site import Site

    Options = dict[str, object]

_SYNTAX = regex(
    r'^([a-zA-Z0-9.+#_-]+)((?:\s+\w+(?:=(?:\w+|"(?:[0-9]+\s)*[0-9]+"))?)*)$',
    re.MULTILINE | re.ASCII,
)
_OPTION = regex(r'(?:\w="[^"]*"|\w=\w|\w)+', re.ASCII)
_OUTER_LINE_ENDS = regex(r"\A[\n\r]+|[\n\r]+\Z")
_HINT = "{% highlight python %}, {% highlight ruby linenos %}"


def install(env: Environment, site: Site) -> None:
    """Add the block to the environment."""

    @env.block("highlight")
    def highlight(markup: str, _parse: ParseContext) -> Callable[[Context, Body], str]:
        lang, options = parse_highlight(markup, takes_mark_lines=site.compat.highlight_mark_lines)
        shown_lang = lang.replace("+", "-")
        opening = (
            f'<figure class="highlight"><pre><code class="language-{shown_lang}" '
            f'data-lang="{lang}">'
        )

        def render(context: Context, body: Body) -> str:
            code = _OUTER_LINE_ENDS.sub("", body.render(context))
            prefix = to_s(context.get("highlighter_prefix") or "")
            suffix = to_s(context.get("highlighter_suffix") or "")
            inside = _chomp(_highlighted(site, code, lang, options))
            return f"{prefix}{opening}{inside}</code></pre></figure>{suffix}"

        return render


def parse_highlight(markup: str, *, takes_mark_lines: bool) -> tuple[str, Options]:
    """The language, in lower case, and the options.

    Raises:
        HostError: For what is neither.
    """
    match = _SYNTAX.search(strip(markup))
    if match is None:
        usage = "Valid syntax: highlight <lang> [linenos]"
        if takes_mark_lines:
            usage += (
                ' [mark_lines="3 4 5"]\n\nSee https://jekyllrb.com/docs/liquid/tags/'
                "#code-snippet-highlighting for more details."
            )
        raise HostError(
            f"'{markup.strip()}' is no language with options"
            if markup.strip()
            else "a highlighted block without its language",
            "Syntax Error in tag 'highlight' while parsing the following markup:\n\n"
            f"{markup}\n\n{usage}\n",
            hint=f"name a language first, as in {_HINT}",
        )
    return match[1].lower(), _options(match[2])


def _options(text: str) -> Options:
    options: Options = {}
    for option in _OPTION.findall(text):
        key, _, value = option.partition("=")
        if '"' in value:
            options[key] = value.replace('"', "").split()
        else:
            options[key] = value or True
    if options.get("linenos") is True:
        options["linenos"] = "inline"
    return options


def _highlighted(site: Site, code: str, lang: str, options: Options) -> str:
    if site.config.get("highlighter") not in ("rouge", "pygments"):
        return strip(escape_html(code))
    from pykyll.highlight import highlight_tag_body

    try:
        return highlight_tag_body(
            code, lang, options, mark_lines=site.compat.highlight_mark_lines, warn=site.warn
        )
    except PykyllError as error:
        raise HostError(error.message) from error


def _chomp(text: str) -> str:
    """Ruby's `chomp`: one line end less."""
    for line_end in ("\r\n", "\n", "\r"):
        if text.endswith(line_end):
            return text[: -len(line_end)]
    return text
