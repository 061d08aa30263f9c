"""axe-core, with its default rules, over the renderings of a page."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from visitor.browser import DARK_BY_THE_SWITCH, MEDIA, WIDTHS, open_details, show, window
from visitor.tools import node_module

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from playwright.sync_api import Browser
    from playwright.sync_api import Page as Window

_EVERY_RULE_OF_DEFAULT = {"resultTypes": ["violations"]}
BODY_TEXT = "main p, main li, main dd, main td, main blockquote"
_AAA_OF_BODY_TEXT = {
    "runOnly": {"type": "rule", "values": ["color-contrast-enhanced"]},
    "resultTypes": ["violations"],
}


@dataclass(frozen=True, slots=True)
class Rendering:
    """One way in which a page is looked at."""

    width: int
    medium: str
    details_open: bool

    def __str__(self) -> str:
        details = "open" if self.details_open else "closed"
        return f"{self.width} px, {self.medium}, details {details}"


@dataclass(frozen=True, slots=True)
class Violation:
    """An element that breaks a rule of axe."""

    path: str
    rule: str
    selector: str
    markup: str
    rendering: Rendering
    why: str


ALL_RENDERINGS = tuple(
    Rendering(width, medium, details_open)
    for width in WIDTHS
    for medium in (*MEDIA, DARK_BY_THE_SWITCH)
    for details_open in (False, True)
)
FEW_RENDERINGS = (
    *(Rendering(320, medium, details_open=True) for medium in ("light", "dark", "print")),
    *(Rendering(1440, medium, details_open=False) for medium in ("light", "forced colours")),
    Rendering(1440, DARK_BY_THE_SWITCH, details_open=True),
)
"""Both layouts, each medium, details both ways; not their product."""
FEWEST_RENDERINGS = (
    *(Rendering(320, medium, details_open=True) for medium in ("dark", "print")),
    Rendering(1440, "light", details_open=False),
    Rendering(1440, DARK_BY_THE_SWITCH, details_open=True),
)
"""Of these what shows most faults, for runs that shall be short."""


@cache
def _axe() -> str:
    return node_module("axe-core/axe.min.js").read_text("utf-8")


def _run(
    page: Window, path: str, rendering: Rendering, context: object, options: object
) -> Iterator[Violation]:
    found = page.evaluate("([c, o]) => axe.run(c ?? document, o)", [context, options])
    for violation in found["violations"]:
        for node in violation["nodes"]:
            yield Violation(
                path,
                violation["id"],
                str(node["target"][0]),
                node["html"][:160],
                rendering,
                " ".join(node["failureSummary"].split())[:240],
            )


def violations(
    of: Browser, address: str, paths: Iterable[str], renderings: Iterable[Rendering]
) -> list[Violation]:
    """What axe finds on the pages in those renderings, by its default rules."""
    wanted = list(renderings)
    found: list[Violation] = []
    for path in paths:
        for width in sorted({rendering.width for rendering in wanted}):
            with window(of, width) as page:
                page.goto(address + path)
                page.evaluate(_axe())
                for rendering in (each for each in wanted if each.width == width):
                    show(page, rendering.medium)
                    open_details(page, are_open=rendering.details_open)
                    found += _run(page, path, rendering, None, _EVERY_RULE_OF_DEFAULT)
    return found


def weak_body_text(of: Browser, address: str, paths: Iterable[str]) -> list[Violation]:
    """Body text with less contrast than 7:1 (WCAG 1.4.6), light and dark."""
    found: list[Violation] = []
    for path in paths:
        with window(of, 1440) as page:
            page.goto(address + path)
            page.evaluate(_axe())
            if not page.locator(BODY_TEXT).count():
                continue
            for medium in ("light", "dark"):
                show(page, medium)
                open_details(page, are_open=True)
                rendering = Rendering(1440, medium, details_open=True)
                body = {"include": [[BODY_TEXT]], "exclude": [["pre"], ["code"]]}
                found += _run(page, path, rendering, body, _AAA_OF_BODY_TEXT)
    return found


def told(found: Iterable[Violation]) -> list[str]:
    """The violations, one text for each rule and element, with where and how often it is met."""
    met: dict[tuple[str, str], list[Violation]] = defaultdict(list)
    for violation in found:
        met[violation.rule, violation.selector].append(violation)
    lines = []
    for (rule, selector), each in met.items():
        paths = sorted({violation.path for violation in each})
        lines.append(
            f"{rule}: {selector} on {', '.join(paths[:4])}{' …' if len(paths) > 4 else ''}"
            f" ({len(each)} renderings, first {each[0].rendering})\n"
            f"    {each[0].markup}\n    {each[0].why}"
        )
    return lines
