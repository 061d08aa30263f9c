"""What Ruby would say of a value that a filter cannot take: its class, its complaints."""

from __future__ import annotations

from pykyll.liquid import Drop
from pykyll.ruby.class_name import class_name as ruby_class
from pykyll.ruby.text import inspect
from pykyll.templates.host_error import HostError

_LONGEST_INSPECTION = 65


def class_name(value: object) -> str:
    """The name of a value's class in Ruby."""
    name = ruby_class(value)
    return f"Jekyll::Drops::{name}" if isinstance(value, Drop) else name


def no_method(filter_name: str, method: str, value: object) -> HostError:
    """The error for a value that does not have a method in Ruby."""
    shown = inspect(value)
    if not shown.startswith("#"):
        shown += f":{class_name(value)}"
    return HostError(
        f"the filter '{filter_name}' cannot take {_described(value)}",
        f"undefined method `{method}' for {shown}",
    )


def no_string(filter_name: str, value: object) -> HostError:
    """The error for a value that does not turn into a string by itself."""
    name = {"NilClass": "nil", "TrueClass": "true", "FalseClass": "false"}
    ruby_class = class_name(value)
    return HostError(
        f"the filter '{filter_name}' takes a string, not {_described(value)}",
        f"no implicit conversion of {name.get(ruby_class, ruby_class)} into String",
    )


def _described(value: object) -> str:
    if value is None:
        return "nil"
    shown = inspect(value)
    if isinstance(value, (list, tuple, dict, Drop)) or len(shown) > _LONGEST_INSPECTION:
        article = "an" if class_name(value)[0] in "AEIOU" else "a"
        return f"{article} {class_name(value)}"
    return shown
