"""`empty` and `blank`, which Liquid has and Ruby has not."""

from __future__ import annotations

from pykyll.dataclass import dataclass
from pykyll.ruby.values import RubyObject


@dataclass(frozen=True, slots=True)
class MethodLiteral(RubyObject):
    """`empty` or `blank`: equal to whatever answers that question with yes. Prints nothing."""

    name: str

    def to_s(self) -> str:
        """Nothing."""
        return ""

    def equals(self, other: object) -> bool:
        """Whether the other is the same word."""
        return self == other


EMPTY = MethodLiteral("empty")
BLANK = MethodLiteral("blank")
RAILS_BLANK = MethodLiteral("blank?")
"""`blank` where Ruby has Rails' ActiveSupport: it equals what is empty, nil, false or white."""
