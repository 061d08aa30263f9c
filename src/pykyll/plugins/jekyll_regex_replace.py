"""`regex_replace` and `regex_replace_once`.

Source of the behaviour: jekyll-regex-replace 1.1, so Ruby's `gsub` and `sub`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.config.kinds import shown
from pykyll.remembered import remembered
from pykyll.ruby.regexp import Regexp, RegexpError, UnsupportedError
from pykyll.ruby.text import inspect, to_s
from pykyll.templates.host_error import HostError

if TYPE_CHECKING:
    from pykyll.extend import Host

_compiled = remembered(256)(Regexp)


def install(host: Host) -> None:
    """Add the filters."""

    def regex_replace(value: object, pattern: object, replacement: object = "") -> str:
        return _replaced(host, value, to_s(pattern), replacement, once=False)

    def regex_replace_once(value: object, pattern: object, replacement: object = "") -> str:
        return _replaced(host, value, to_s(pattern), replacement, once=True)

    host.add_filter("regex_replace", regex_replace)
    host.add_filter("regex_replace_once", regex_replace_once)


def _replaced(host: Host, value: object, pattern: str, replacement: object, *, once: bool) -> str:
    """The text with what fits replaced; as it is where the pattern cannot be used here.

    Raises:
        HostError: For what is no regular expression in Ruby, or no text.
    """
    text, replacement = _text(value, "changes"), _text(replacement, "puts in their place")
    try:
        return _compiled(pattern).sub(text, replacement, once=once)
    except UnsupportedError as error:
        host.warn(
            f"the pattern '{pattern}' of regex_replace cannot be used here: {error}",
            hint="what it should change is left as it is; can it be written in another way?",
        )
        return text
    except RegexpError as error:
        raise HostError(
            f"'{pattern}' is no regular expression: {error}",
            f"{error}: /{pattern}/",
            hint="a backslash before any of .[](){}*+?^$|\\ takes it for the sign itself",
        ) from None


def _text(value: object, what: str) -> str:
    if isinstance(value, str):
        return value
    raise HostError(
        f"what regex_replace {what} must be a text, and is {shown(value)}",
        f"undefined method `gsub' for {inspect(value)}",
        hint="`| append: ''` makes a text of it",
    )
