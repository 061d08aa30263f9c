"""What the attributes of an element do to the text that it prints.

Source of the behaviour: citeproc-ruby 2.1.8, `Format#apply` and `Formats::Html`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.bibliography.csl.formatting.escape import escape_lone_signs, escape_markup
from pykyll.bibliography.csl.formatting.joining import Joiner, squeeze_prefix
from pykyll.bibliography.csl.formatting.quotes import quoter
from pykyll.bibliography.csl.formatting.text_case import text_case
from pykyll.regex import regex
from pykyll.ruby.text import inspect_string

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.bibliography.csl.locales.locale import Locale
    from pykyll.bibliography.csl.reading.xml_tree import Element

    Step = Callable[[str], str]

_AFFIXES = frozenset({"prefix", "suffix"})
_FONT = frozenset(
    {"font-style", "font-variant", "font-weight", "text-decoration", "vertical-align"}
)
_ALL = _AFFIXES | _FONT | {"text-case", "display"}
_HEARD = {
    "text": _ALL | {"quotes", "strip-periods"},
    "label": _ALL | {"strip-periods"},
    "date-part": _ALL | {"strip-periods"},
    "number": _ALL,
    "date": _ALL,
    "group": _ALL,
    "names": _AFFIXES | _FONT,
    "name": _AFFIXES | _FONT,
    "name-part": _AFFIXES | _FONT | {"text-case"},
    "et-al": _AFFIXES | _FONT | {"text-case"},
    "layout": _AFFIXES | _FONT,
}
"""Which attributes an element listens to. All others are ignored there."""
_STOPS = regex(r"\.+")
_ALIGNMENTS = {"sup": "super"}


def formatter(element: Element, locale: Locale, joiner: Joiner) -> Step:
    """The change that an element's attributes make to a text. An empty text stays one."""
    heard = _HEARD.get(element.name, frozenset())
    options = {name: value for name, value in element.attributes.items() if name in heard}
    if not options:
        return escape_lone_signs
    steps = [*_content_steps(options, locale), *_affix_steps(options, joiner)]
    if element.name == "layout":  # only there the affixes are formatted like the rest
        steps = [*_affix_steps(options, joiner), *_content_steps(options, locale)]
    if "display" in options:
        steps.append(_wrapper("div", f' class="csl-{options["display"]}"'))
    steps.append(escape_lone_signs)

    def formatted(text: str) -> str:
        if text:
            for step in steps:
                text = step(text)
        return text

    return formatted


def _affix_steps(options: dict[str, str], joiner: Joiner) -> list[Step]:
    steps: list[Step] = []
    if options.get("prefix"):
        prefix = escape_markup(options["prefix"])
        steps.append(lambda text: squeeze_prefix(text, prefix))
    if options.get("suffix"):
        suffix = escape_markup(options["suffix"])
        steps.append(lambda text: joiner.concat(text, suffix))
    return steps


def _content_steps(options: dict[str, str], locale: Locale) -> list[Step]:
    steps: list[Step] = []
    case = text_case(options.get("text-case", ""), locale.language)
    if case is not None:
        steps.append(case)
    steps += _tag_steps(options)
    if _is_true(options.get("strip-periods")):
        steps.append(lambda text: _STOPS.sub("", text))
    if _is_true(options.get("quotes")):
        steps.append(quoter(locale))
    css = _css(options)
    if css:
        steps.append(_wrapper("span", f" style={inspect_string(css)}"))
    return steps


def _tag_steps(options: dict[str, str]) -> list[Step]:
    steps = []
    if options.get("font-style") == "italic":
        steps.append(_wrapper("i"))
    if options.get("font-weight") == "bold":
        steps.append(_wrapper("b"))
    return steps


def _css(options: dict[str, str]) -> str:
    """Fonts that have no tag of their own, as a `style` attribute."""
    rules = {name: options[name] for name in sorted(_FONT) if name in options}
    if rules.get("font-style") == "italic":
        del rules["font-style"]
    if rules.get("font-weight") == "bold":
        del rules["font-weight"]
    alignment = rules.get("vertical-align", "")
    if alignment in _ALIGNMENTS:
        rules["vertical-align"] = _ALIGNMENTS[alignment]
    return "; ".join(f"{name}: {value}" for name, value in rules.items())


def _wrapper(tag: str, attributes: str = "") -> Step:
    return lambda text: f"<{tag}{attributes}>{text}</{tag}>"


def _is_true(value: str | None) -> bool:
    return value is not None and value.lower() == "true"
