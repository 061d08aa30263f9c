"""`@name` becomes a link to that name's profile.

Source of the behaviour: jekyll-mentions 1.6.0, and HTML::Pipeline 2.14's `MentionFilter`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pykyll.errors import PykyllError
from pykyll.extend.html_fragment import change_body, change_texts, is_html
from pykyll.liquid import to_s
from pykyll.regex import regex
from pykyll.site import Document

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pykyll.extend import Host
    from pykyll.site import Page

_OPTION = "jekyll-mentions"
_MENTION = regex(
    r"""(?:^|\W)
    @((?>\w[\w-]*))
    (?!/)
    (?=
        \.+[ \t\W]     # dots, and behind them no word
        | \.+$
        | [^0-9a-zA-Z_.]
        | $
    )""",
    re.VERBOSE | re.MULTILINE | re.ASCII,
)
_IGNORED = ("pre", "code", "a", "style", "script")
_NOBODY = frozenset({"mention", "mentions", "mentioned", "mentioning"})


def install(host: Host) -> None:
    """Add the hooks."""
    host.load_active_support()
    host.add_hook(("pages", "documents"), "post_render", lambda item: _mentionify(host, item))
    host.ask_whether_written()


def _mentionify(host: Host, item: Page | Document) -> None:
    if not (_is_asked_for(item) and item.output and "@" in item.output):
        return
    base = _base_url(host, item)

    def link_all(body: str) -> str:
        if not _MENTION.search(body):
            return body
        return change_texts(body, _IGNORED, lambda text: _linked(text, base), raw=False)

    item.output = change_body(item.output, link_all)


def _is_asked_for(item: Page | Document) -> bool:
    if isinstance(item, Document) and not item.is_written:
        return False
    return is_html(item) and item.value(_OPTION) is not False


def _linked(text: str, base: str) -> str:
    if "@" not in text:
        return text

    def link(match: re.Match[str]) -> str:
        name = match[1]
        if name.lower() in _NOBODY:
            return match[0]
        profile = f"<a href='{base}{name}' class='user-mention'>@{name}</a>"
        return match[0].replace(f"@{name}", profile, 1)

    return _MENTION.sub(link, text)


def _base_url(host: Host, item: Page | Document) -> str:
    """Where profiles lie, with a slash behind it."""
    option = item.data[_OPTION] if _OPTION in item.data else host.config.get(_OPTION)
    if isinstance(option, dict):
        option = option.get("base_url", _default_base_url(host.environ))
    elif option is None:
        option = _default_base_url(host.environ)
    elif not isinstance(option, str):
        raise PykyllError(
            f"{_OPTION} is neither a URL nor options",
            path=item.relative_path if _OPTION in item.data else "_config.yml",
            hint=f"write `{_OPTION}: https://github.com`, or `{_OPTION}: false` in a page's "
            "front matter to leave it alone",
        )
    base = to_s(option)
    return base if base.endswith(("/", "~")) else f"{base}/"


def _default_base_url(environ: Mapping[str, str]) -> str:
    ssl, host = environ.get("SSL", ""), environ.get("GITHUB_HOSTNAME", "")
    if not (ssl and host):
        return "https://github.com"
    return f"{'https' if ssl == 'true' else 'http'}://{host.removesuffix('/')}"
