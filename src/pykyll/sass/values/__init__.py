"""What SassScript computes with: numbers, colours, texts, lists, maps, `true`, `null`, functions.

`Value` is the interface that the rest of the compiler knows. What a value is never changes; how
a number prints in the compressed style may (`Number.keeps_zero`).
"""

from pykyll.sass.values.color import Color
from pykyll.sass.values.constants import FALSE, NULL, TRUE, Boolean, Null, boolean
from pykyll.sass.values.function import FunctionValue
from pykyll.sass.values.list import ArgumentList, List
from pykyll.sass.values.map import Map
from pykyll.sass.values.number import Number
from pykyll.sass.values.text import Text, quote, unescape
from pykyll.sass.values.units import UnitError
from pykyll.sass.values.value import Separator, Value

__all__ = [
    "FALSE",
    "NULL",
    "TRUE",
    "ArgumentList",
    "Boolean",
    "Color",
    "FunctionValue",
    "List",
    "Map",
    "Null",
    "Number",
    "Separator",
    "Text",
    "UnitError",
    "Value",
    "boolean",
    "quote",
    "unescape",
]
