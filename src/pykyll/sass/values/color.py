"""Colours."""

from __future__ import annotations

from math import isnan

from pykyll.sass.errors import SassError
from pykyll.sass.values.color_models import hsl_of, rgb_of
from pykyll.sass.values.color_names import NAMED, NAMES
from pykyll.sass.values.numerals import round_channel, rounded_to_precision, ruby_float
from pykyll.sass.values.precision import PRECISION
from pykyll.sass.values.value import Value

Rgb = tuple[int, int, int]
"""Each from 0 to 255."""
Hsl = tuple[float, float, float]
"""Degrees, and twice per cent."""


class Color(Value):
    """A colour, known by its red, green and blue, by hue, saturation and lightness, or by both.

    What is not known is computed when it is asked for, and known from then on. Made by
    `Color.from_rgb`, `Color.from_hsl` and the like.
    """

    __slots__ = ("_hsl", "_rgb", "alpha", "representation")

    type_name = "color"

    def __init__(
        self, rgb: Rgb | None, hsl: Hsl | None, alpha: float, representation: str | None = None
    ) -> None:
        self._rgb = rgb
        self._hsl = hsl
        self.alpha = alpha
        """From 0 to 1."""
        self.representation = representation
        """As it is written, if it is and was not computed."""

    @staticmethod
    def from_name(name: str) -> Color | None:
        """The colour of a name in any case, if it is one's."""
        channels = NAMED.get(name.lower())
        return None if channels is None else Color(channels[:3], None, channels[3], name)

    @staticmethod
    def from_hex(written: str) -> Color:
        """The colour of `#` with three, four, six or eight hexadecimal digits."""
        digits = written.removeprefix("#")
        if len(digits) <= 4:
            digits = "".join(digit * 2 for digit in digits)
        red, green, blue = (int(digits[at : at + 2], 16) for at in (0, 2, 4))
        alpha = int(digits[6:], 16) / 255 if len(digits) > 6 else 1.0
        return Color((red, green, blue), None, alpha, written)

    @staticmethod
    def from_rgb(red: float, green: float, blue: float, alpha: float = 1.0) -> Color:
        """A colour of channels that are rounded, and brought into their range.

        Raises:
            SassError: One is infinite, or not a number.
        """
        rgb = (_channel(red), _channel(green), _channel(blue))
        return Color(rgb, None, restricted(alpha, 0, 1))

    @staticmethod
    def from_hsl(hue: float, saturation: float, lightness: float, alpha: float = 1.0) -> Color:
        """A colour of hue, saturation and lightness, brought into their range."""
        hsl = (hue % 360, restricted(saturation, 0, 100), restricted(lightness, 0, 100))
        return Color(None, hsl, restricted(alpha, 0, 1))

    def with_alpha(self, alpha: float) -> Color:
        """The same colour, more or less opaque."""
        return Color(self._rgb, self._hsl, restricted(alpha, 0, 1))

    @property
    def rgb(self) -> Rgb:
        """Red, green and blue."""
        if self._rgb is None:
            self._rgb = rgb_of(self.hsl)
        return self._rgb

    @property
    def hsl(self) -> Hsl:
        """Hue, saturation and lightness."""
        if self._hsl is None:
            self._hsl = hsl_of(self.rgb)
        return self._hsl

    @property
    def name(self) -> str | None:
        """Its name, if it has one."""
        return NAMES.get((*self.rgb, self.alpha))

    def to_css(self, *, compressed: bool = False, quotes: bool = True) -> str:  # noqa: ARG002 - all values take it
        """As it is written, else its name or code; the shortest of them where that is wanted."""
        if compressed:
            return self._shortest()
        if self.representation is not None:
            return self.representation
        if self.alpha < PRECISION.epsilon:
            return self._rgba(", ")
        return self.name or self.inspect()

    def _shortest(self) -> str:
        code = self.inspect(compressed=True)
        if len(code) == 7 and code[1] == code[2] and code[3] == code[4] and code[5] == code[6]:
            code = f"#{code[1]}{code[3]}{code[5]}"
        return min(filter(None, (self.representation, self.name, code)), key=len)

    def inspect(self, *, compressed: bool = False) -> str:
        """Its code, or `rgba()` where it is not opaque."""
        return self._rgba("," if compressed else ", ") if self.alpha < 1 else self.code

    @property
    def code(self) -> str:
        """Its six hexadecimal digits."""
        return "#{:02x}{:02x}{:02x}".format(*self.rgb)

    def _rgba(self, separator: str) -> str:
        alpha = ruby_float(rounded_to_precision(self.alpha))
        return f"rgba({separator.join(map(str, self.rgb))}{separator}{alpha})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Color) and self.rgb == other.rgb and self.alpha == other.alpha

    def __hash__(self) -> int:
        return hash((self.rgb, self.alpha))


def restricted(value: float, least: float, most: float) -> float:
    """The value, or the end of its range that it is beyond.

    Raises:
        SassError: It is not a number.
    """
    if isnan(value):
        raise SassError("comparison of Integer with NaN failed")
    return min(max(value, least), most)


def _channel(value: float) -> int:
    if value.__class__ is float:
        value = round_channel(value)
    return int(min(max(value, 0), 255))
