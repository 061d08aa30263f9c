"""Links to other hosts open beside the page, and do not tell where they were followed.

Source of the behaviour: jekyll-target-blank 2.0.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.config.kinds import MAP
from pykyll.dataclass import dataclass
from pykyll.extend.html_fragment import change_links, is_html
from pykyll.extend.setting_types import (
    PLAIN_TEXT,
    PLAIN_TEXT_OR_OFF,
    WITHOUT_NUL,
    Rule,
    check_settings,
)
from pykyll.extend.template_values import is_on
from pykyll.liquid import to_s
from pykyll.regex import regex
from pykyll.ruby.text import to_s as ruby_text
from pykyll.site import Document

if TYPE_CHECKING:
    from pykyll.extend import Host
    from pykyll.site import Page

_SETTING = "target-blank"
_TYPES = (
    Rule((_SETTING,), MAP, "write its settings below it, such as `rel: nofollow`"),
    Rule((_SETTING, "rel"), PLAIN_TEXT_OR_OFF, "write words: `rel: nofollow`"),
    Rule((_SETTING, "add_css_classes"), WITHOUT_NUL, "write classes: `add_css_classes: out`"),
    Rule(("url",), PLAIN_TEXT, "write the site's address: `url: https://example.org`"),
)
_BODY = regex(r"<body[^<>]*>[ \t\r\n\f\v]*")
_WEB = regex(r"https?:")
"""What leads to the web, or names such an address anywhere, as Ruby finds it."""
_HOST = regex(r"\s*(?:[a-zA-Z][a-zA-Z0-9+.-]*:)?//(?:[^/?#]*@)?(\[[^\]]*\]|[^:/?#]*)")


@dataclass(frozen=True, slots=True)
class _Options:
    """`target-blank:` of the configuration."""

    own_host: str | None
    """The site's: what leads there is left alone."""
    needed_class: object
    """The class that a link must have, unless nil or false."""
    added_classes: object
    rel: tuple[str, ...]
    """What `rel` gets, behind what it has."""
    more_rel: str | None
    """What it gets behind that, be it empty."""


def install(host: Host) -> None:
    """Add the hook."""
    check_settings(host, _TYPES)
    options = _read(host)

    def change(item: Page | Document) -> None:
        if item.output is not None and "<a" in item.output and _is_changed(item):
            item.output = _changed(item.output, options)

    host.add_hook(("pages", "documents"), "post_render", change)
    host.ask_whether_written()


def _read(host: Host) -> _Options:
    setting = host.config.get(_SETTING)
    given = setting if isinstance(setting, dict) else {}
    rel = [word for word in ("noopener", "noreferrer") if given.get(word) is not False]
    return _Options(
        own_host=_host_of(to_s(host.setting("url"))),
        needed_class=given.get("css_class"),
        added_classes=given.get("add_css_classes"),
        rel=tuple(rel),
        more_rel=ruby_text(given["rel"]) if is_on(given.get("rel")) else None,
    )


def _is_changed(item: Page | Document) -> bool:
    """Whether it is HTML; of what is not written, only what says that it is a folder."""
    if isinstance(item, Document) and not item.is_written:
        return bool(item.permalink and item.permalink.endswith("/"))
    return is_html(item)


def _changed(output: str, options: _Options) -> str:
    """The page with its body written anew; all of it where there is no body."""
    if "<body" not in output:
        return change_links(output, lambda link: _change(link, options))
    opening = _BODY.search(output)
    if opening is None:
        return output
    body, end, rest = output[opening.end() :].partition("</body>")
    changed = change_links(body, lambda link: _change(link, options))
    return f"{output[: opening.end()]}{changed}{end}{rest}"


def _change(link: dict[str, str], options: _Options) -> None:
    address = link.get("href", "")
    if address.startswith("mailto:") or not _leads_out(address, options.own_host):
        return
    classes = link.get("class", "")
    if is_on(options.needed_class) and options.needed_class not in classes.split(" "):
        return
    link["target"] = "_blank"
    rel = " ".join(part for part in (link.get("rel", ""), *options.rel) if part)
    if options.more_rel is not None:
        rel = f"{rel} {options.more_rel}" if rel else options.more_rel
    if rel:
        link["rel"] = rel
    if is_on(options.added_classes):
        link["class"] = ruby_text(options.added_classes) + (f" {classes}" if classes else "")


def _leads_out(address: str, own_host: str | None) -> bool:
    return _WEB.search(address) is not None and _host_of(address) != own_host


def _host_of(address: str) -> str | None:
    found = _HOST.match(address)
    return found[1] if found else None
