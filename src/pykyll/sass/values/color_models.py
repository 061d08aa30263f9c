"""Colours by red, green and blue, and by hue, saturation and lightness."""

from __future__ import annotations

from pykyll.sass.values.numerals import round_channel


def rgb_of(hsl: tuple[float, float, float]) -> tuple[int, int, int]:
    """Red, green and blue from 0 to 255, as CSS Color 3 computes them."""
    hue, saturation, lightness = hsl[0] / 360, hsl[1] / 100, hsl[2] / 100
    if lightness <= 0.5:
        high = lightness * (saturation + 1)
    else:
        high = lightness + saturation - lightness * saturation
    low = lightness * 2 - high
    return (
        round_channel(_channel(low, high, hue + 1 / 3) * 255),
        round_channel(_channel(low, high, hue) * 255),
        round_channel(_channel(low, high, hue - 1 / 3) * 255),
    )


def _channel(low: float, high: float, hue: float) -> float:
    if hue < 0:
        hue += 1
    if hue > 1:
        hue -= 1
    if hue * 6 < 1:
        return low + (high - low) * hue * 6
    if hue * 2 < 1:
        return high
    if hue * 3 < 2:
        return low + (high - low) * (2 / 3 - hue) * 6
    return low


def hsl_of(rgb: tuple[int, int, int]) -> tuple[float, float, float]:
    """Hue in degrees, saturation and lightness in per cent."""
    red, green, blue = (channel / 255 for channel in rgb)
    most, least = max(red, green, blue), min(red, green, blue)
    spread = most - least
    lightness = (most + least) / 2
    if spread == 0:
        return 0, 0, lightness * 100
    if most == red:
        hue = 60 * (green - blue) / spread
    elif most == green:
        hue = 60 * (blue - red) / spread + 120
    else:
        hue = 60 * (red - green) / spread + 240
    whole = 2 * lightness if lightness < 0.5 else 2 - 2 * lightness
    return hue % 360, spread / whole * 100, lightness * 100
