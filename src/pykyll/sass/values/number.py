"""Numbers with their units."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.sass.errors import SassError
from pykyll.sass.values.numerals import numeral
from pykyll.sass.values.precision import PRECISION
from pykyll.sass.values.units import Units, coerced, simplified
from pykyll.sass.values.value import Value

if TYPE_CHECKING:
    from pykyll.sass.values.scalar import Scalar


class Number(Value):
    """A number: whole or not, as Ruby tells `Integer` and `Float` apart, and its units.

    Args:
        value: What it counts.
        numerators: Its units; CSS knows numbers of one unit or none.
        denominators: The units it is divided by.
        original: As it is written, of one that prints so: each operand of `1px/2px`.
    """

    __slots__ = ("denominators", "keeps_zero", "numerators", "original", "value")

    type_name = "number"

    def __init__(
        self,
        value: Scalar,
        numerators: Units = (),
        denominators: Units = (),
        original: str | None = None,
    ) -> None:
        if denominators:
            value, numerators, denominators = simplified(value, numerators, denominators)
        self.value = value
        self.numerators = numerators
        self.denominators = denominators
        self.original = original
        self.keeps_zero = False
        """Prints `0.5` in the compressed style as well: the result of a unary minus, which
        Ruby Sass does not tell the style, until it is put into a list or the like."""

    @property
    def is_unitless(self) -> bool:
        """Whether it has no units."""
        return not self.numerators and not self.denominators

    @property
    def is_integer(self) -> bool:
        """Whether it is a whole number, or as near to one as to be taken for it from above."""
        return self.value % 1 < PRECISION.epsilon

    @property
    def unit(self) -> str:
        """Its units as they are printed: `px`, `em*px/in*s`, or nothing."""
        printed = "*".join(sorted(self.numerators))
        if self.denominators:
            printed += "/" + "*".join(sorted(self.denominators))
        return printed

    def has_unit(self, unit: str | None) -> bool:
        """Whether this is its one unit; whether it has none, where none is asked for."""
        if unit is None:
            return self.is_unitless
        return self.numerators == (unit,) and not self.denominators

    def to_integer(self) -> int:
        """The whole number that it is.

        Raises:
            SassError: It is none.
        """
        if not self.is_integer:
            raise SassError(f"{self.inspect()} is not an integer.")
        return int(self.value)

    def without_original(self) -> Number:
        """The number without the way it is written, as variables and functions give it."""
        if self.original is None:
            return self
        number = Number(self.value, self.numerators, self.denominators)
        number.keeps_zero = self.keeps_zero
        return number

    def in_units_of(self, other: Number) -> Scalar:
        """What it counts in the units of another; one without units just takes them.

        Raises:
            UnitError: The units measure different things.
        """
        return coerced(
            self.value, (self.numerators, self.denominators), (other.numerators, other.denominators)
        )

    def to_css(self, *, compressed: bool = False, quotes: bool = True) -> str:  # noqa: ARG002 - all values take it
        """The number, rounded to the precision."""
        if self.original is None and (self.denominators or len(self.numerators) > 1):
            raise SassError(f"{self.to_sass(compressed=compressed)} isn't a valid CSS value.")
        return self.to_sass(compressed=compressed)

    def to_sass(self, *, compressed: bool = False) -> str:
        """The number, with units that CSS does not know as well."""
        if self.original is not None:
            return self.original
        printed = numeral(self.value)
        if compressed and not self.keeps_zero:
            if printed.startswith("0."):
                printed = printed[1:]
            elif printed.startswith("-0."):
                printed = "-" + printed[2:]
        if self.denominators:
            return printed + self.unit
        if self.numerators:
            return printed + (self.numerators[0] if len(self.numerators) == 1 else self.unit)
        return printed

    def adopted(self) -> None:
        """It prints in the style of the whole from now on."""
        self.keeps_zero = False

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Number):
            return False
        if self.numerators == other.numerators and self.denominators == other.denominators:
            return -PRECISION.epsilon < self.value - other.value < PRECISION.epsilon
        try:
            mine, its = (
                (self.value, other.value)
                if self.is_unitless
                else (self.value, other.in_units_of(self))
            )
        except SassError:
            return False
        return -PRECISION.epsilon < mine - its < PRECISION.epsilon

    def __hash__(self) -> int:
        # 1 and 1.0 are equal, but two keys of a map.
        return hash((self.value, self.value.__class__, self.numerators, self.denominators))
