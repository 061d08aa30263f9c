"""Liquid 4.0.4, compiled to Python.

A template passes through the tokenizer, the parser (nodes), the compiler (one Python
function) and the runtime. Hosts register filters and tags on an `Environment`; values
of the host that templates may read are `Drop`s. Nothing else of Python is reachable.
"""

from pykyll.liquid.code_cache import CodeCache
from pykyll.liquid.comparison import compare as liquid_compare
from pykyll.liquid.comparison import equals as liquid_equals
from pykyll.liquid.context import Context
from pykyll.liquid.conversions import to_integer, to_items, to_number
from pykyll.liquid.drop import Drop
from pykyll.liquid.environment import Environment, Mode
from pykyll.liquid.errors import (
    FileSystemError,
    FloatDomain,
    InternalError,
    LiquidArgumentError,
    LiquidError,
    LiquidSyntaxError,
    MemoryLimit,
    StackLevelError,
    UndefinedDropMethod,
    UndefinedFilter,
    UndefinedVariable,
    ZeroDivision,
)
from pykyll.liquid.expression import Expression
from pykyll.liquid.filter import Filter
from pykyll.liquid.folder_loader import FolderLoader
from pykyll.liquid.limits import ResourceLimits
from pykyll.liquid.loader import Loader
from pykyll.liquid.named import TagNames
from pykyll.liquid.output import to_s
from pykyll.liquid.parser import ParseContext
from pykyll.liquid.runtime import BlockBody, RawBody
from pykyll.liquid.template import Template
from pykyll.liquid.times import Clock, to_time
from pykyll.liquid.variable import Variable
from pykyll.ruby.class_name import class_name as ruby_class
from pykyll.ruby.equality import ruby_equals
from pykyll.ruby.numbers import float_to_s
from pykyll.ruby.order import spaceship
from pykyll.ruby.strftime import strftime
from pykyll.ruby.text import inspect
from pykyll.ruby.text import to_s as ruby_to_s
from pykyll.ruby.time_parse import parse_time
from pykyll.ruby.truth import is_truthy
from pykyll.ruby.values import Range, Symbol

Body = BlockBody
ruby_float = float_to_s

__all__ = [
    "BlockBody",
    "Body",
    "Clock",
    "CodeCache",
    "Context",
    "Drop",
    "Environment",
    "Expression",
    "FileSystemError",
    "Filter",
    "FloatDomain",
    "FolderLoader",
    "InternalError",
    "LiquidArgumentError",
    "LiquidError",
    "LiquidSyntaxError",
    "Loader",
    "MemoryLimit",
    "Mode",
    "ParseContext",
    "Range",
    "RawBody",
    "ResourceLimits",
    "StackLevelError",
    "Symbol",
    "TagNames",
    "Template",
    "UndefinedDropMethod",
    "UndefinedFilter",
    "UndefinedVariable",
    "Variable",
    "ZeroDivision",
    "float_to_s",
    "inspect",
    "is_truthy",
    "liquid_compare",
    "liquid_equals",
    "parse_time",
    "ruby_class",
    "ruby_equals",
    "ruby_float",
    "ruby_to_s",
    "spaceship",
    "strftime",
    "to_integer",
    "to_items",
    "to_number",
    "to_s",
    "to_time",
]
