"""`{% social_links %}`: icons that lead to one's profiles, from `_data/socials.yml`.

Source of the behaviour: jekyll-socials 0.0.6.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.config.kinds import shown
from pykyll.errors import suggest
from pykyll.extend.template_values import is_on, member
from pykyll.plugins.jekyll_socials.networks import NETWORKS
from pykyll.ruby.text import to_s
from pykyll.templates.host_error import HostError

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.config.merge import Data
    from pykyll.extend import Host
    from pykyll.liquid import Context, ParseContext

_PICTURES = frozenset({"png", "jpg", "jpeg", "gif", "webp", "svg"})
_FILE = "_data/socials.yml"


def install(host: Host) -> None:
    """Add the tag."""

    def social_links(markup: str, parse: ParseContext) -> Callable[[Context], str]:
        del markup, parse

        def render(context: Context) -> str:
            socials = member(context.get("site"), "data", "socials")
            if not is_on(socials) or socials == []:
                return ""
            if not isinstance(socials, dict):
                raise _wrong(
                    "", "keys and values", socials, "write networks: `github_username: me`"
                )
            links = (_link(host, to_s(key), value) for key, value in socials.items())
            return " ".join(link for link in links if link is not None)

        return render

    host.add_tag("social_links", social_links)


def _wrong(key: str, what: str, value: object, hint: str) -> HostError:
    place = f"`{key}` in {_FILE}" if key else _FILE
    return HostError(f"{place} must be {what}, and is {shown(value)}", hint=hint)


def _link(host: Host, key: str, value: object) -> str | None:
    """A link; none for what is neither a network that is known nor one of the site's own.

    Raises:
        HostError: For values over which the original fails.
    """
    logo = value.get("logo") if isinstance(value, dict) else None
    if key in NETWORKS:
        title = key.replace("_", " ").capitalize()
        icon = f"<i class='{NETWORKS[key].icon}'></i>"
        given: object = value
        if isinstance(value, dict) and is_on(logo):
            icon = _logo(host, key, logo, title)
            if key != "academia_edu":
                given = value["value"] if is_on(value.get("value")) else value.get(key)
        return f"<a href='{_address(host, key, given)}' title='{title}'>{icon}</a>"
    if not isinstance(value, dict) or not is_on(logo):
        host.warn(
            f"jekyll-socials knows no network '{key}'",
            path=_FILE,
            hint=suggest(key, NETWORKS) or "one of your own has a `logo`, a `title` and a `url`",
        )
        return None
    title = to_s(value.get("title"))
    icon = _logo(host, key, logo, title)
    return f"<a href='{to_s(value.get('url'))}' title='{title}'>{icon}</a>"


def _address(host: Host, key: str, given: object) -> str:
    base = to_s(host.setting("baseurl"))
    if key == "rss_icon":
        return f"{base}/feed.xml"
    if key == "cv_pdf":
        if not isinstance(given, str):
            raise _wrong(key, "a text", given, "write a file's path: `cv_pdf: /cv.pdf`")
        return given if "://" in given else f"{base}{given}"
    if key == "academia_edu":
        if not isinstance(given, (dict, str)):
            hint = "write `organization` and `username` below it"
            raise _wrong(key, "keys and values", given, hint)
        parts: Data = given if isinstance(given, dict) else {}
        names = (to_s(parts.get("organization")), to_s(parts.get("username")))
        return NETWORKS[key].address % names
    if isinstance(given, list):  # Ruby's `%` takes a list for its arguments, of which one is used
        if not given:
            raise _wrong(key, "a text", given, f"write the name there: `{key}: me`")
        given = given[0]
    return NETWORKS[key].address.replace("%s", to_s(given))


def _logo(host: Host, key: str, logo: object, title: str) -> str:
    """A picture, or where it is none the classes of an icon."""
    if not isinstance(logo, str) or not logo.strip("."):
        hint = "name a picture, `logo: /me.png`, or the classes of an icon"
        raise _wrong(f"{key}: logo", "a text", logo, hint)
    ending = logo.rpartition(".")[2].lower()
    if ending not in _PICTURES:
        return f"<i class='{logo}'></i>"
    address = logo if "://" in logo else f"{to_s(host.setting('baseurl'))}{logo}"
    if ending == "svg":
        return f"<svg><image xlink:href='{address}' /></svg>"
    return f"<img src='{address}' alt='{title}'>"
