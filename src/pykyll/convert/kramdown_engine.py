"""kramdown with the options of `kramdown:` in a site's configuration.

Source of the behaviour: Jekyll's `KramdownParser` and `SmartyPants`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pykyll import kramdown
from pykyll.config.place import at_setting
from pykyll.errors import Diagnostic
from pykyll.highlight import NOT_INSTALLED
from pykyll.ruby.truth import is_truthy
from pykyll.ruby.us_ascii import UsAscii, marked

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.config.merge import Data
    from pykyll.convert.markdown_engine import MarkdownEngine, Warn
    from pykyll.site import Site

_DEFAULT_LANG = "plaintext"
_OPTIONS_HINT = "what it may be: https://kramdown.gettalong.org/options.html"
_HINTS = {
    "input": "write `input: GFM` or `input: kramdown`",
    "toc_levels": "write `toc_levels: 1..3`, or a list of numbers from 1 to 6",
}
_CODERAY_DEFAULTS: Data = {
    "css": "style",
    "bold_every": 10,
    "line_numbers": "inline",
    "line_number_start": 1,
    "tab_width": 4,
    "wrap": "div",
}


def kramdown_engine(site: Site) -> MarkdownEngine:
    """A function from Markdown to HTML with the site's options.

    Raises:
        PykyllError: For an option that kramdown refuses.
    """
    settings = kramdown_settings(site)
    in_encoding = _both_encodings(_options(site, settings))
    shows_warnings = is_truthy(settings.get("show_warnings"))

    def convert(content: str, warn: Warn) -> str:
        result = kramdown.convert(content, in_encoding[type(content) is UsAscii])
        for warning in result.warnings:
            if warning.message.endswith(NOT_INSTALLED):
                warn(warning)
            elif shows_warnings:
                warn(_as_jekyll_says(warning))
        return _in_encoding_of(content, result.html)

    return convert


def smartify_engine(site: Site) -> Callable[[str], str]:
    """A function that makes quotes and dashes of a line typographic, and nothing else.

    Raises:
        PykyllError: For an option that kramdown refuses.
    """
    options = _options(site, {**kramdown_settings(site), "input": "SmartyPants"})
    in_encoding = _both_encodings(options)
    converted: tuple[dict[str, str], dict[str, str]] = {}, {}

    def smartify(text: str) -> str:
        is_us_ascii = type(text) is UsAscii
        known = converted[is_us_ascii]
        html = known.get(text)
        if html is None:
            html = kramdown.convert(text, in_encoding[is_us_ascii]).html.removesuffix("\n")
            html = known[text] = _in_encoding_of(text, html)
        return html

    return smartify


def _both_encodings(options: kramdown.Options) -> tuple[kramdown.Options, kramdown.Options]:
    """The options for texts in UTF-8, and for those that Ruby holds as US-ASCII."""
    return options, replace(options, encoding="US-ASCII")


def _in_encoding_of(source: str, html: str) -> str:
    """Kramdown gives its output in the encoding of its source."""
    return marked(html, us_ascii=type(source) is UsAscii)


def _options(site: Site, settings: Data) -> kramdown.Options:
    """The options; an error in them is one of the configuration, not of each page."""
    try:
        options = kramdown.Options.parse(settings)
        kramdown.parser_name(options.input)
    except kramdown.KramdownError as error:
        config = site.config
        error.diagnostic = replace(error.diagnostic, hint=_HINTS.get(error.option, _OPTIONS_HINT))
        raise at_setting(
            error, error.option, files=config.files, source=config.source, within=("kramdown",)
        ) from None
    return replace(options, footnote_links_have_roles=site.compat.footnote_links_have_roles)


def kramdown_settings(site: Site) -> Data:
    """`kramdown:` as Jekyll completes it: highlighter and highlighter's options."""
    given = site.config.section("kramdown")
    coderay = given.get("coderay")
    options = given.get("syntax_highlighter_opts")
    options = dict(options) if isinstance(options, dict) else {}
    if not is_truthy(options.get("default_lang")):
        options["default_lang"] = _DEFAULT_LANG
    options["guess_lang"] = given.get("guess_lang")
    if isinstance(coderay, dict) and coderay:
        merged = {**options, **_CODERAY_DEFAULTS, **coderay}
        options = {str(key).removeprefix("coderay_"): value for key, value in merged.items()}
    return {
        **given,
        "input": given["input"] if is_truthy(given.get("input")) else "kramdown",
        "syntax_highlighter": _highlighter(site, given),
        "syntax_highlighter_opts": options,
    }


def _highlighter(site: Site, given: Data) -> object:
    if is_truthy(given.get("syntax_highlighter")):
        return given["syntax_highlighter"]
    if is_truthy(given.get("enable_coderay")):
        return "coderay"
    return site.config.get("highlighter") or "rouge"


def _as_jekyll_says(warning: Diagnostic) -> Diagnostic:
    return Diagnostic(f"Kramdown warning: {warning.message}", "warning", line=warning.line)
