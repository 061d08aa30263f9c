"""`:name:` becomes a picture of that emoji.

Source of the behaviour: jemoji 0.13.0, HTML::Pipeline 2.14's `EmojiFilter`, and gemoji
4.1.0 for the names.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
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

_CANDIDATE = regex(r":([a-z0-9_+-]+)(?=:)")
_IGNORED = ("pre", "code", "tt")


def install(host: Host) -> None:
    """Add the hooks."""
    host.load_active_support()
    host.add_hook(("pages", "documents"), "post_render", lambda item: _emojify(host, item))
    host.ask_whether_written()


@cache
def emoji_names() -> Mapping[str, str]:
    """Each name, and the file name of its picture without extension."""
    text = files(__name__).joinpath("emoji_names.txt").read_text("utf-8")
    lines = (line.split() for line in text.splitlines()[1:])
    return {name: code for code, *names in lines for name in names}


def _emojify(host: Host, item: Page | Document) -> None:
    if not _is_asked_for(item) or item.output is None:
        return
    if with_pictures(item.output, "") == item.output:
        return
    source = _source(host)
    item.output = change_body(
        item.output,
        lambda body: change_texts(
            body, _IGNORED, lambda text: with_pictures(text, source), raw=True
        ),
    )


def with_pictures(text: str, source: str) -> str:
    """The text with an `<img>` in the place of each `:name:` that is an emoji's.

    Args:
        text: The text.
        source: Where the pictures lie.
    """
    names = emoji_names()
    parts: list[str] = []
    done = 0
    for match in _CANDIDATE.finditer(text):
        name = match[1]
        if match.start() < done or name not in names:
            continue
        path = f"{source.rstrip('/')}/emoji/unicode/{names[name]}.png"
        parts.append(text[done : match.start()])
        parts.append(
            f'<img class="emoji" title=":{name}:" alt=":{name}:" src="{path}" '
            'height="20" width="20">'
        )
        done = match.end() + 1
    return "".join((*parts, text[done:]))


def _is_asked_for(item: Page | Document) -> bool:
    if isinstance(item, Document) and not item.is_written:
        return bool(item.permalink and item.permalink.endswith("/"))
    return is_html(item)


def _source(host: Host) -> str:
    options = host.config.get("emoji")
    if isinstance(options, dict) and "src" in options:
        return to_s(options["src"])
    if "emoji" in host.config and not isinstance(options, dict):
        raise PykyllError(
            "emoji holds no options",
            path="_config.yml",
            hint="write `emoji: {src: https://…}`, or leave it out",
        )
    server = host.environ.get("ASSET_HOST_URL", "") or "https://github.githubassets.com"
    return f"{server.removesuffix('/')}/images/icons/"
