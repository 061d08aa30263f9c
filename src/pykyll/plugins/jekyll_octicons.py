"""`{% octicon alert height:32 %}`: one of GitHub's icons, as SVG in the page.

Source of the behaviour: jekyll-octicons 19, and the gem octicons below it. The icons come
from the package octicons-pack.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import octicons_pack

from pykyll.errors import suggest
from pykyll.liquid import is_truthy, ruby_to_s
from pykyll.liquid.conversions import to_i
from pykyll.regex import regex
from pykyll.remembered import remembered
from pykyll.ruby.numbers import int_to_s
from pykyll.templates.host_error import HostError

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.extend import Host
    from pykyll.liquid import Context, ParseContext

_HEIGHTS = (12, 16, 24, 32, 48, 96)
_DEFAULT_HEIGHT = 16
_SYMBOL = regex(r"\A[\w()\-.\[\]]+", re.ASCII)
_VARIABLE = regex(r"\{\{\s*(\w+(?:\.\w*)?)\s*\}\}", re.ASCII)
_ATTRIBUTE = regex(
    r"""(?<![\w-])([\w-]+)\s*:\s*("[^"]*"|'[^']*'|(?:[^\s,|'"]|"[^"]*"|'[^']*')+)""", re.ASCII
)
_EMPTY_ELEMENT = regex(r"<(\w+)([^<>]*)/>")
_SVG = regex(r'<svg [^>]*viewBox="0 0 (\d+) \d+"[^>]*>(.*)</svg>', re.DOTALL)


class _Icon(NamedTuple):
    """An icon of one natural height."""

    width: int
    height: int
    path: str


def install(host: Host) -> None:
    """Add the tag `octicon`."""

    def octicon(markup: str, parse: ParseContext) -> Callable[[Context], str]:
        variable = _VARIABLE.search(markup)
        name = parse.expression(variable[1]) if variable else None

        def render(context: Context) -> str:
            text = markup
            if variable is not None and name is not None:
                value = context.evaluate(name)
                shown = ruby_to_s(value) if is_truthy(value) else variable[1]
                # The first one's value stands for all of them in the original too.
                text = _VARIABLE.sub(lambda _: shown, text)
            symbol = _SYMBOL.match(text)
            return "" if symbol is None else _svg(symbol[0], _attributes(text))

        return render

    host.add_tag("octicon", octicon)


def _attributes(markup: str) -> dict[str, str]:
    found = _ATTRIBUTE.findall(markup)
    return {key: value.removeprefix('"').removesuffix('"') for key, value in found}


def _svg(symbol: str, options: dict[str, str]) -> str:
    width, height = options.get("width"), options.get("height")
    icon = _icon(symbol, to_i(height or width or str(_DEFAULT_HEIGHT)))
    attributes: dict[str, object] = {"data-component": "Octicon", **options}
    attributes["class"] = f"octicon octicon-{symbol} {options.get('class', '')}".strip()
    attributes |= {"viewBox": f"0 0 {icon.width} {icon.height}", "version": "1.1"}
    attributes["width"], attributes["height"] = icon.width, icon.height
    if width is not None or height is not None:
        attributes["width"] = width or int_to_s(to_i(height) * icon.width // icon.height)
        attributes["height"] = height or int_to_s(to_i(width) * icon.height // icon.width)
    if "aria-label" in options:
        attributes["role"] = "img"
    else:
        attributes["aria-hidden"] = "true"
    written = " ".join(f'{name}="{value}"' for name, value in attributes.items())
    return f"<svg {written}>{icon.path}</svg>"


def _icon(symbol: str, height: int) -> _Icon:
    """The drawing made for the greatest height that is not above the one asked for."""
    drawings = _drawings(symbol)
    if not drawings:
        raise HostError(
            f"there is no octicon '{symbol}'",
            f'Couldn\'t find octicon symbol for "{symbol}"',
            hint=suggest(symbol, _names()) or "their names are at primer.style/octicons",
        )
    fitting = [drawing for drawing in drawings if drawing.height <= height]
    return fitting[-1] if fitting else drawings[0]


@remembered(256)
def _drawings(symbol: str) -> tuple[_Icon, ...]:
    found = []
    for height in _HEIGHTS:
        icon = octicons_pack.get_icon(f"{symbol}-{height}")
        svg = _SVG.fullmatch(icon.svg) if icon is not None else None
        if svg is not None:
            path = _EMPTY_ELEMENT.sub(r"<\1\2></\1>", svg[2])
            found.append(_Icon(int(svg[1]), height, path))
    return tuple(found)


def _names() -> list[str]:
    constants = (name for name in dir(octicons_pack) if name[-1].isdigit())
    return sorted({name.rpartition("_")[0].lower().replace("_", "-") for name in constants})
