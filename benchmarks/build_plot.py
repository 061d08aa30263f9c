"""The plot of whole builds as SVG: seconds over posts, both logarithmic, a panel a scenario."""

from __future__ import annotations

import math
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from build_figures import Figures, Record

WIDTH = 720
_PANEL_WIDTH, _PANEL_HEIGHT = 290, 210
_LEFT, _TOP, _GAP_X, _GAP_Y, _BOTTOM = 56, 76, 62, 84, 50
_STYLE = """
  svg { color-scheme: light dark; }
  .paper { fill: #fff; } .ink { fill: #222; } .soft { fill: #666; }
  .grid { stroke: #e3e3e3; } .axis { stroke: #888; }
  .s0 { color: #0b62c4; } .s1 { color: #b8331f; } .s2 { color: #7a3aa8; } .s3 { color: #1d7a46; }
  .line { fill: none; stroke: currentColor; stroke-width: 2; }
  .mark { fill: currentColor; }
  text { font-family: system-ui, sans-serif; font-size: 12px; }
  .title { font-size: 14px; font-weight: 600; }
  @media (prefers-color-scheme: dark) {
    .paper { fill: #17171a; } .ink { fill: #e6e3dc; } .soft { fill: #a8a49a; }
    .grid { stroke: #333338; } .axis { stroke: #85827c; }
    .s0 { color: #6cb0ff; } .s1 { color: #ff8d7a; } .s2 { color: #cf9cf5; } .s3 { color: #6fd39b; }
  }
"""


@dataclass(frozen=True, slots=True)
class _Scale:
    """Logarithmic, from a value to a place in pixels."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        part = math.log(value / self.low) / math.log(self.high / self.low)
        return self.start + part * (self.end - self.start)


def plot(record: Record) -> str:
    """The SVG; empty panels are left out, and with them scenarios that were not measured."""
    figures = [each for each in record.builds if each.posts and each.seconds]
    if not figures:
        raise ValueError("no generated site was measured: there is nothing to plot")
    scenarios = list(dict.fromkeys(each.scenario for each in figures))
    builders = list(dict.fromkeys(each.builder for each in figures))
    rows = math.ceil(len(scenarios) / 2)
    height = _TOP + rows * _PANEL_HEIGHT + (rows - 1) * _GAP_Y + _BOTTOM
    size = f'viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-labelledby="t d">',
        '<title id="t">Seconds that a build takes, over the number of posts</title>',
        f'<desc id="d">{escape(_described(figures))}</desc>',
        f"<style>{_STYLE}</style>",
        f'<rect class="paper" width="{WIDTH}" height="{height}"/>',
        *_legend(builders, record),
    ]
    for number, scenario in enumerate(scenarios):
        left = _LEFT + number % 2 * (_PANEL_WIDTH + _GAP_X)
        top = _TOP + number // 2 * (_PANEL_HEIGHT + _GAP_Y)
        parts += _panel(scenario, figures, builders, (left, top))
    return "\n".join([*parts, "</svg>", ""])


def _described(figures: list[Figures]) -> str:
    return "; ".join(
        f"{each.scenario}, {each.builder}, {each.posts:,} posts: {each.median_seconds:.2f} s"
        for each in figures
    )


def _legend(builders: list[str], record: Record) -> list[str]:
    parts = []
    place = float(_LEFT)
    for number, name in enumerate(builders):
        text = f"{name} {record.versions.get(name, '')}".strip()
        parts.append(
            f'<g class="s{number}"><path class="line" d="M{place:.0f} 22h28"/>'
            f'{_mark(number, place + 14, 22)}</g><text class="ink" x="{place + 35:.0f}" y="26">'
            f"{escape(text)}</text>"
        )
        place += 35 + len(text) * 7 + 26
    return parts


def _panel(
    scenario: str, figures: list[Figures], builders: list[str], corner: tuple[int, int]
) -> list[str]:
    left, top = corner
    sizes = sorted({each.posts for each in figures if each.posts})
    across = _Scale(sizes[0] / 1.25, sizes[-1] * 1.25, left, left + _PANEL_WIDTH)
    low, high = _decades(figures)
    up = _Scale(low, high, top + _PANEL_HEIGHT, top)
    parts = [
        f'<text class="ink title" x="{left}" y="{top - 12}">{escape(scenario)}</text>',
        *_grid(across, up, sizes, corner),
    ]
    for number, builder in enumerate(builders):
        points = sorted(
            (across(each.posts or 1), up(each.median_seconds))
            for each in figures
            if each.scenario == scenario and each.builder == builder
        )
        if points:
            path = "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
            marks = "".join(_mark(number, x, y) for x, y in points)
            parts.append(f'<g class="s{number}"><path class="line" d="M{path}"/>{marks}</g>')
    return parts


def _decades(figures: list[Figures]) -> tuple[float, float]:
    """The powers of ten around all figures, so that the panels have one scale."""
    seconds = [each.median_seconds for each in figures]
    low, high = math.floor(math.log10(min(seconds))), math.ceil(math.log10(max(seconds)))
    return 10.0**low, 10.0 ** max(high, low + 1)


def _grid(across: _Scale, up: _Scale, sizes: list[int], corner: tuple[int, int]) -> list[str]:
    left, top = corner
    right, bottom = left + _PANEL_WIDTH, top + _PANEL_HEIGHT
    parts = []
    for exponent in range(round(math.log10(up.low)), round(math.log10(up.high)) + 1):
        y = up(10.0**exponent)
        parts.append(f'<path class="grid" d="M{left} {y:.1f}H{right}"/>')
        parts.append(
            f'<text class="soft" x="{left - 6}" y="{y + 4:.1f}" text-anchor="end">'
            f"{10.0**exponent:g} s</text>"
        )
    for size in sizes:
        x = across(size)
        parts.append(f'<path class="grid" d="M{x:.1f} {top}V{bottom}"/>')
        parts.append(
            f'<text class="soft" x="{x:.1f}" y="{bottom + 16}" text-anchor="middle">{size:,}</text>'
        )
    parts.append(f'<path class="axis" fill="none" d="M{left} {top}V{bottom}H{right}"/>')
    parts.append(
        f'<text class="soft" x="{(left + right) / 2:.0f}" y="{bottom + 33}" text-anchor="middle">'
        "posts</text>"
    )
    return parts


def _mark(number: int, x: float, y: float) -> str:
    """A shape for each builder, so that they differ without their colours too."""
    if number == 0:
        return f'<circle class="mark" cx="{x:.1f}" cy="{y:.1f}" r="4"/>'
    if number == 1:
        return f'<rect class="mark" x="{x - 3.5:.1f}" y="{y - 3.5:.1f}" width="7" height="7"/>'
    if number == 2:
        return f'<path class="mark" d="M{x:.1f} {y - 5:.1f}l4.6 8h-9.2z"/>'
    return f'<path class="mark" d="M{x:.1f} {y - 5:.1f}l5 5-5 5-5-5z"/>'
