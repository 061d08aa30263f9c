"""Links that lead out of the site get `rel` and `target`; every page is written anew for it.

Source of the behaviour: jekyll-link-attributes 1.0 and 2.0.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from pykyll.config.kinds import MAP, TEXT, shown
from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.extend.html_page import change_links
from pykyll.extend.setting_types import LIST_OR_OFF, WITHOUT_NUL, Rule, at_item, check_settings
from pykyll.extend.template_values import is_on, member
from pykyll.ruby.regexp import Regexp, RegexpError
from pykyll.ruby.text import to_s
from pykyll.site import Document

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pykyll.config.merge import Data
    from pykyll.extend import Host
    from pykyll.site import Page

_SETTING = "external_links"
_REL = "external nofollow noopener"
_TARGET = "_blank"
_PATTERNS = "write patterns: `exclude: [https://example.com/.*]`"
_TYPES = (
    Rule((_SETTING,), MAP, "write its settings below it, such as `rel: nofollow`"),
    Rule((_SETTING, "exclude"), LIST_OR_OFF, _PATTERNS),
    Rule((_SETTING, "utm"), MAP, "write its settings below it, such as `enabled: true`"),
    *(
        Rule((_SETTING, part, "exclude"), LIST_OR_OFF, _PATTERNS)
        for part in ("rel", "target", "utm")
    ),
    *(
        Rule((_SETTING, part, *key), WITHOUT_NUL, f"write words: `{part}: nofollow`")
        for part in ("rel", "target")
        for key in ((), ("value",))
    ),
    Rule(("url",), TEXT, "write the site's address: `url: https://example.org`"),
)


@dataclass(frozen=True, slots=True)
class _Attribute:
    """What is done to links for one attribute."""

    value: str
    excluded: tuple[Regexp, ...]

    def is_for(self, url: str) -> bool:
        """Whether a link to that address is not among the excluded ones."""
        return not any(each.search(url) for each in self.excluded)


@dataclass(frozen=True, slots=True)
class _Options:
    """`external_links:` of the configuration."""

    own: str | None
    """The site's address: what begins with it leads nowhere else."""
    rel: _Attribute
    target: _Attribute
    utm: _Attribute | None
    given: Data


def install(host: Host) -> None:
    """Add the hooks, unless they are switched off."""
    check_settings(host, _TYPES)
    given = host.config.get(_SETTING)
    enabled = member(given, "enabled")
    if enabled is not None and not is_on(enabled):
        return
    options = _read(host, given if isinstance(given, dict) else {})

    def change(item: Page | Document) -> None:
        if item.output is not None and (isinstance(item, Document) or item.output_ext == ".html"):
            parameters = _utm_parameters(host, options, item)
            item.output = change_links(item.output, lambda link: _change(link, options, parameters))

    host.add_hook(("documents", "pages", "posts"), "post_render", change)


def _read(host: Host, given: Data) -> _Options:
    url = host.setting("url")
    utm = given.get("utm")
    excluded = given.get("exclude")
    return _Options(
        None if url is None else to_s(url),
        _attribute(given.get("rel"), excluded, _REL),
        _attribute(given.get("target"), excluded, _TARGET),
        _attribute(utm, None, "") if member(utm, "enabled") is True else None,
        utm if isinstance(utm, dict) else {},
    )


def _attribute(given: object, excluded: object, default: str) -> _Attribute:
    """An attribute as a text, or as a hash of a value and what it is not for."""
    value = given
    if isinstance(given, dict):
        value, excluded = given.get("value"), given.get("exclude")
    patterns = excluded if isinstance(excluded, list) else []
    return _Attribute(
        to_s(value) if is_on(value) else default, tuple(_pattern(to_s(each)) for each in patterns)
    )


def _pattern(text: str) -> Regexp:
    try:
        return Regexp(f"^{text}$")
    except RegexpError as error:
        raise PykyllError(
            f"`exclude` of {_SETTING} has the pattern '{text}': {error}",
            path="_config.yml",
            hint="write a regular expression, such as https://example.com/.*",
        ) from None


def _change(link: dict[str, str], options: _Options, parameters: Mapping[str, object]) -> None:
    url = link.get("href", "")
    if not url.startswith(("http://", "https://")):
        return
    if options.own is not None and url.startswith(options.own):
        return
    if options.utm is not None and options.utm.is_for(url):
        link["href"] = _with_parameters(url, parameters)
    if "rel" not in link and options.rel.is_for(url):
        link["rel"] = options.rel.value
    if "target" not in link and options.target.is_for(url):
        link["target"] = options.target.value


def _utm_parameters(host: Host, options: _Options, item: Page | Document) -> dict[str, object]:
    """What tells the other site where a visitor comes from."""
    if options.utm is None:
        return {}
    path = item.url.strip("/")
    layout = item.value("layout")
    campaign = (
        "blog"
        if isinstance(layout, str) and layout in {"post", "blog"}
        else path.partition("/")[0] or "homepage"
    )
    own = (options.own or "").partition("://")[2] or "website"
    return {
        "utm_source": _given(options, "source", own),
        "utm_medium": _given(options, "medium", "website"),
        "utm_campaign": campaign,
        "utm_content": _content(host, item, path),
    }


def _given(options: _Options, key: str, otherwise: str) -> object:
    value = options.given.get(key)
    return value if is_on(value) else otherwise


def _content(host: Host, item: Page | Document, path: str) -> object:
    """The page by its slug, else its file's name.

    Raises:
        PykyllError: Where the slug is of a type that Ruby cannot ask whether it is empty.
    """
    slug = item.data.get("slug")
    if not is_on(slug):
        return path.rpartition("/")[2] or "index"
    if not isinstance(slug, (str, list, dict)):
        error = PykyllError(f"`slug` must be a text, and is {shown(slug)}", hint="put it in quotes")
        raise at_item(host, item, error, ("slug",))
    return slug or "index"


def _with_parameters(url: str, parameters: Mapping[str, object]) -> str:
    try:
        parts = urlsplit(url)
        together: dict[str, str | list[str]] = dict(parse_qsl(parts.query, keep_blank_values=True))
    except ValueError:
        return url
    for name, value in parameters.items():
        each = [to_s(one) for one in value] if isinstance(value, list) else to_s(value)
        together.setdefault(name, each)
    query = urlencode(together, doseq=True)
    return urlunsplit((parts.scheme, parts.netloc, parts.path, query, parts.fragment))
