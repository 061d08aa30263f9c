"""The encoding of what Jekyll's filters give.

Source of the behaviour: Ruby 3.1 running `Jekyll::Filters` with Liquid 4.0.4.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.liquid.encodings import as_receiver, as_utf_8
from pykyll.ruby.us_ascii import is_inspected_as_us_ascii, is_us_ascii, marked

if TYPE_CHECKING:
    from pykyll.liquid import Environment
    from pykyll.liquid.encodings import Rule
    from pykyll.site.site import Site


def install(env: Environment, _site: Site) -> None:
    """Tell the environment of them."""
    env.encoding_rules.update(_RULES)
    env.encoding_readers.update({"markdownify", "smartify"})


def _as_inspected(result: object, value: object, _arguments: tuple[object, ...]) -> object:
    return marked(str(result), us_ascii=is_inspected_as_us_ascii(value))


def _as_sentence(result: object, value: object, _arguments: tuple[object, ...]) -> object:
    """A list of one prints that one alone."""
    if not isinstance(value, (list, tuple, dict)) or len(value) != 1:
        return as_utf_8(result, value, ())
    is_nil = isinstance(value, dict)  # it is asked for the key 0
    return marked(str(result), us_ascii=is_nil or is_us_ascii(value[0]))


_AS_RECEIVER = (
    "cgi_escape",
    "normalize_whitespace",
    "sassify",
    "scssify",
    "slugify",
    "strip_index",
    "xml_escape",
)

_RULES: dict[str, Rule] = {
    **dict.fromkeys(_AS_RECEIVER, as_receiver),
    **dict.fromkeys(("absolute_url", "jsonify", "relative_url", "uri_escape"), as_utf_8),
    "array_to_sentence_string": _as_sentence,
    "inspect": _as_inspected,
}
