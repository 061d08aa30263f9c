"""Filters that convert: Markdown, quotes, Sass, JSON, integers."""

from __future__ import annotations

import math
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from pykyll.errors import PykyllError
from pykyll.liquid.bounds import bounded, spend_on_text, too_long_number
from pykyll.ruby import us_ascii
from pykyll.ruby.json_text import JsonError, generate_json
from pykyll.ruby.numbers import TooManyDigitsError, string_to_i
from pykyll.ruby.text import to_s
from pykyll.ruby.values import Symbol
from pykyll.templates.filters.ruby_types import no_method
from pykyll.templates.host_error import HostError, passed_on

if TYPE_CHECKING:
    from pykyll.liquid import Environment
    from pykyll.site.site import Site

_TIMES_OF_A_CONVERTER = 200
_TIMES_OF_JSON = 20
"""As long as this many looks at each character."""


def install(env: Environment, site: Site) -> None:
    """Add the filters to the environment."""
    env.filter("to_integer")(to_integer)
    env.filter("jsonify")(jsonify)

    @env.filter("markdownify")
    def markdownify(value: object) -> str:
        extension = to_s(site.config.get("markdown_ext")).partition(",")[0].strip() or "md"
        return _converted(site, value, f".{extension}")

    @env.filter("smartify")
    def smartify(value: object) -> str:
        try:
            return site.converters.smartify(us_ascii.to_s(value))
        except PykyllError as error:
            raise passed_on(error) from error

    @env.filter("sassify")
    def sassify(value: object) -> str:
        return _converted(site, value, ".sass")

    @env.filter("scssify")
    def scssify(value: object) -> str:
        return _converted(site, value, ".scss")


def _converted(site: Site, value: object, extension: str) -> str:
    try:
        text = us_ascii.to_s(value)
        spend_on_text(len(text), _TIMES_OF_A_CONVERTER)
        made = site.converters.convert(text, extension)
    except PykyllError as error:
        raise passed_on(error) from error
    site.findings.current.extend(made.findings)
    return made.text


def to_integer(value: object) -> int:
    """The value as an integer: 1 for true, the digits that a text begins with."""
    if value is None:
        return 0
    if isinstance(value, (bool, int)):
        return int(value)
    if isinstance(value, str) and not isinstance(value, Symbol):
        return text_to_integer(value)
    if isinstance(value, (float, Decimal)):
        if not math.isfinite(value):
            raise HostError(f"{to_s(value)} is no integer", to_s(value))
        return int(value)
    if isinstance(value, datetime):
        return math.floor(value.timestamp())
    raise no_method("to_integer", "to_i", value)


def text_to_integer(text: str) -> int:
    """The integer that a text begins with.

    Raises:
        BoundPassed: It has tens of thousands of digits.
    """
    try:
        return string_to_i(text)
    except TooManyDigitsError:
        raise too_long_number() from None


def jsonify(value: object) -> str:
    """The value as JSON on one line."""
    try:
        text = generate_json(value)
    except JsonError as error:
        raise HostError(f"this cannot be printed as JSON: {error}", error.message) from error
    spend_on_text(len(text), _TIMES_OF_JSON)
    bounded(len(text))  # quotes in quotes double with each turn
    return text
