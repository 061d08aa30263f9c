"""Tags of plugins that there are not: they print what was written, and the build goes on.

A formula or a diagram is shown as its source, in an element of the class that the plugin's own
has; of languages there is one. One warning names the plugin and every place that uses it.

Source of the behaviour: jekyll-diagrams 0.10, jekyll-katex 1.0, jekyll-polyglot 1.5 and
jekyll-multiple-languages-plugin 1.8: which tags there are, and the classes of what they print.
"""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING

from pykyll.errors import USED_IN, Frame
from pykyll.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Mapping

    from pykyll.errors import Diagnostic
    from pykyll.extend.host import Host
    from pykyll.liquid import Body, Context, ParseContext

    Print = Callable[[str, str, str], str]
    """Gives the text to be printed for a tag's name, its markup and, of a block, its body."""

_FORMULA = regex(r"(?s)(?<!\\)(\${1,2})(.+?)(?<!\\)\1")
_WHITE_SPACE = regex(r"\s+")


def _on_one_line(space: re.Match[str]) -> str:
    return " " if "\n" in space[0] else space[0]


def _written(html: str) -> str:
    """As the text of an element, in which Markdown finds no table."""
    return escape(html, quote=False).replace("|", "&#124;")


def _formula(source: str, *, is_display: bool) -> str:
    """A formula, on one line: Markdown might find a list or another paragraph in the next."""
    text = _written(_WHITE_SPACE.sub(_on_one_line, source.strip()))
    return f'<code class="katex{"-display" if is_display else ""}">{text}</code>'


def _katex(name: str, markup: str, body: str) -> str:
    del name
    return _formula(body, is_display="display" in markup)


def _katexmm(name: str, markup: str, body: str) -> str:
    """A text in which what stands between dollars is a formula."""
    del name, markup

    def shown(found: re.Match[str]) -> str:
        return _formula(found[2], is_display=found[1] == "$$")

    return _FORMULA.sub(shown, body).replace("\\$", "$")


def _diagram(name: str, markup: str, body: str) -> str:
    del markup
    text = _written(body.strip("\n"))
    return f'<pre class="jekyll-diagrams diagrams {name}">{text}</pre>\n'


def _body(name: str, markup: str, body: str) -> str:
    del name, markup
    return body.strip()


def _key(name: str, markup: str, body: str) -> str:
    """What names a text: it may stand in an attribute, so there is no element around it."""
    del name, body
    return escape(markup.strip())


def _nothing(name: str, markup: str, body: str) -> str:
    del name, markup, body
    return ""


_DIAGRAMS = """actdiag blockdiag erd graphviz mermaid nomnoml nwdiag packetdiag plantuml rackdiag
    seqdiag smcat svgbob syntrax vega vegalite wavedrom"""
_TEXTS = "t translate tf translate_file tl translate_link"
_BLOCKS: Mapping[str, Mapping[str, Print]] = {
    "jekyll-diagrams": dict.fromkeys(_DIAGRAMS.split(), _diagram),
    "jekyll-katex": {"katex": _katex, "katexmm": _katexmm},
    "jekyll-polyglot": {"static_href": _body, "Static_Href": _body},
}
_TAGS: Mapping[str, Mapping[str, Print]] = {
    "jekyll-multiple-languages-plugin": dict.fromkeys(_TEXTS.split(), _key),
    "jekyll-polyglot": {"I18n_Headers": _nothing, "i18n_headers": _nothing},
}


def show_sources(host: Host, plugin: str, warning: Diagnostic) -> None:
    """Add the tags of a plugin that there is not, where they are known.

    Args:
        host: The site that asks for it.
        plugin: Its name.
        warning: What was said of it; said again with the place of each tag.
    """
    for name, text in _BLOCKS.get(plugin, {}).items():
        host.add_block(name, _as_block(host, name, text, warning))
    for name, text in _TAGS.get(plugin, {}).items():
        host.add_tag(name, _as_tag(host, name, text, warning))


def _as_block(
    host: Host, name: str, text: Print, warning: Diagnostic
) -> Callable[[str, ParseContext], Callable[[Context, Body], str]]:
    def block(markup: str, parse: ParseContext) -> Callable[[Context, Body], str]:
        del parse

        def render(context: Context, body: Body) -> str:
            host.note(_with_place(host, context, warning))
            return text(name, markup, body.render(context))

        return render

    return block


def _as_tag(
    host: Host, name: str, text: Print, warning: Diagnostic
) -> Callable[[str, ParseContext], Callable[[Context], str]]:
    def tag(markup: str, parse: ParseContext) -> Callable[[Context], str]:
        del parse

        def render(context: Context) -> str:
            host.note(_with_place(host, context, warning))
            return text(name, markup, "")

        return render

    return tag


def _with_place(host: Host, context: Context, warning: Diagnostic) -> Diagnostic:
    here = host.model.liquid.placed(context, "", None)
    return replace(warning, trail=(Frame(here.path or "", here.line, USED_IN),))
