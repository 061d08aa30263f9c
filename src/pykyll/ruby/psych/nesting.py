"""How deep YAML may be nested: our own limit in our own words.

libyaml has a limit too, whose height and words change between its versions, and which it may
reach before it hands out a single event.
"""

from __future__ import annotations

import re

from pykyll.regex import regex
from pykyll.ruby.psych.errors import YamlError

MAX_DEPTH = 200
"""Ruby has no limit; templates, digests and merges that recurse over data need one."""

_FLOW = regex(
    r"""
    # brackets in quotes are text; a quote that is never closed is looked for once
    "(?>(?:[^"\\]|\\.)*)(?:"|\\?\Z) | '[^']*'
    | (?:^|(?<=\s))\#[^\n]*       # so are those in comments
    | [\[{] | [\]}]
    """,
    re.VERBOSE | re.DOTALL,
)


def nested_too_deep(offset: int) -> YamlError:
    """The error for what stands deeper than `MAX_DEPTH`, at `offset` in the text."""
    return YamlError(
        f"YAML nested more than {MAX_DEPTH} levels deep",
        offset=offset,
        hint="is a bracket that begins a value meant as text? Quote that value",
    )


def too_deep_before(text: str, offset: int | None) -> YamlError | None:
    """The error for brackets nested too deep before the place where the library gave up.

    Args:
        text: The YAML.
        offset: Where the library stopped; the end of the text where it did not say.
    """
    depth = 0
    for match in _FLOW.finditer(text, 0, len(text) if offset is None else offset + 1):
        first = match[0][0]
        if first in "[{":
            depth += 1
            if depth > MAX_DEPTH:
                return nested_too_deep(match.start())
        elif first in "]}":
            depth = max(depth - 1, 0)
    return None
