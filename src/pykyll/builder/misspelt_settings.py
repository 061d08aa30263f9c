"""Settings that nobody reads, since they are misspelt: they change nothing, and say nothing.

Any key may be a site's own. One is told only where it lies within a letter or two of a known
one and neither a template nor a plugin of the site reads it.
"""

from __future__ import annotations

import os
import re
from dataclasses import fields, replace
from typing import TYPE_CHECKING

from pykyll.config import known_settings as known
from pykyll.config.place import at_setting
from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError, suggest
from pykyll.extend.python_plugins import plugin_files
from pykyll.files.source_text import UnreadableFileError, read_text
from pykyll.regex import regex
from pykyll.ruby.time_zone import is_zone
from pykyll.source.listing import files_below

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pykyll.errors import Diagnostic
    from pykyll.site import Site

_SHORTEST = 5
"""Letters of a word whose neighbours are told: shorter ones are near to too many others."""
_SHORTEST_BELOW = 4
"""The same where there are but a few words, and no others."""
_LONG = 9
"""Letters from which on two may be wrong."""
_MOST_WRONG = 2
_ALL_KEYS_READ = regex(r"\bsite\s*(?:\|(?!\|)|\[\s*(?![\"'\s]))")
"""`{{ site | jsonify }}` or `site[name]`: a template that may read any key."""
_WORD = regex(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class _Slip:
    """A setting and what is said of it."""

    key: str
    message: str
    hint: str


def misspelt_settings(site: Site) -> Iterator[Diagnostic]:
    """A warning for each setting that is near to a known one, or names what there is not.

    Args:
        site: Read.
    """
    user = site.config.user
    slips = [*_top_keys(site), *_section_keys(user), *_values(site)]
    yield from (_at_setting(site, slip) for slip in slips)
    yield from missing_engines(site)


def _at_setting(site: Site, slip: _Slip) -> Diagnostic:
    error = PykyllError(slip.message, hint=slip.hint)
    at_setting(error, slip.key, files=site.config.files, source=site.source)
    return replace(error.diagnostic, severity="warning")


def near(key: str, words: Iterable[str], *, shortest: int = _SHORTEST) -> str | None:
    """The word that a key misspells, by a letter that is wrong, missing, doubled or swapped."""
    found = [word for word in words if word[:1] == key[:1] and _is_near(key, word, shortest)]
    return min(found, default=None)


def _is_near(key: str, word: str, shortest: int) -> bool:
    shorter = min(len(key), len(word))
    if abs(len(key) - len(word)) > _MOST_WRONG:
        return False
    return shorter >= shortest and 0 < _distance(key, word) <= (
        _MOST_WRONG if shorter >= _LONG else 1
    )


def _may_be_own(key: str, word: str) -> bool:
    """Whether the two differ as `author` and `authors` do, or `highlight` and `highlighter`."""
    is_form = key.startswith(word) or word.startswith(key)
    return is_form and word not in known.IN_ONE_FORM


def _distance(one: str, other: str) -> int:
    """Letters wrong, missing, too many, or swapped with their neighbour."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        before, above, row = row, before, [i]
        for j, wanted in enumerate(other, start=1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                best = min(best, above[j - 2] + 1)
            row.append(best)
    return row[-1]


def _top_keys(site: Site) -> Iterator[_Slip]:
    slips = {}
    for key in site.config.user:
        if key not in known.OF_JEKYLL:
            word = near(key, known.OF_JEKYLL)
            if word is not None and not _may_be_own(key, word):
                slips[key] = word
    if not slips:
        return
    texts = "\n".join(_texts(site))
    if _ALL_KEYS_READ.search(texts):
        return
    for key, word in slips.items():
        if not re.search(rf"(?<![\w-]){re.escape(key)}(?![\w-])", texts):
            message = f"`{key}` is no setting that Jekyll, a plugin or a template here reads"
            yield _Slip(key, message, f"did you mean `{word}`?")


def _texts(site: Site) -> Iterator[str]:
    """All that may read a setting: templates and the site's own plugins."""
    for item in (*site.pages, *site.documents):
        yield item.body
    for layout in site.layouts.values():
        yield layout.body
    for folder in site.tree.includes_paths:
        names = files_below(folder, hidden=True, unreadable=lambda _path, _error: None)
        paths = [f"{folder}/{name}" for name in names]
        yield from (_text(path) for path in paths if os.path.isfile(path))
    for extension in (".rb", ".py"):
        for file in plugin_files(site.config, extension):
            yield _text(file.path)


def _text(path: str) -> str:
    try:
        return read_text(path, "utf-8")
    except UnreadableFileError:
        return ""


def _section_keys(user: dict[str, object]) -> Iterator[_Slip]:
    for name, keys in known.OF_SECTIONS.items():
        given = user.get(name)
        if given:
            options = _kramdown_options() if name == "kramdown" else frozenset[str]()
            yield from _below(name, given, keys | options)
    collections = user.get("collections")
    for label, metadata in collections.items() if isinstance(collections, dict) else ():
        for slip in _below(f"collections: {label}", metadata, known.OF_COLLECTIONS):
            if not any(_may_be_own(slip.key, word) for word in known.OF_COLLECTIONS):
                yield slip
    defaults = user.get("defaults")
    for each in defaults if isinstance(defaults, list) else ():
        yield from _below("defaults", each, known.OF_DEFAULTS)
        if isinstance(each, dict):
            yield from _below("scope", each.get("scope"), known.OF_SCOPES)


def _kramdown_options() -> frozenset[str]:
    from pykyll.kramdown import Options  # with it, all of kramdown

    return frozenset(field.name for field in fields(Options))


def _below(section: str, given: object, keys: frozenset[str] | set[str]) -> Iterator[_Slip]:
    for key in given if isinstance(given, dict) else ():
        if not isinstance(key, str) or key in keys:
            continue
        word = near(key, keys, shortest=_SHORTEST_BELOW)
        if word is not None:
            message = f"`{key}` is no setting below `{section}`"
            yield _Slip(key, message, f"did you mean `{word}`?")


def _values(site: Site) -> Iterator[_Slip]:
    """Values that name something that there is not."""
    user = site.config.user
    zone = user.get("timezone")
    if isinstance(zone, str) and zone and not is_zone(zone):
        message = f"there is no time zone '{zone}': times are those of UTC"
        yield _Slip("timezone", message, _near_zone(zone))
    style = user.get("permalink")
    if isinstance(style, str) and _WORD.fullmatch(style) and style not in known.PERMALINK_STYLES:
        hint = suggest(style, known.PERMALINK_STYLES)
        styles = f"they are {', '.join(known.PERMALINK_STYLES)}"
        yield _Slip("permalink", f"there is no permalink style '{style}'", hint or styles)
    for key in sorted(known.YES_OR_NO & set(user)):
        value = user[key]
        if isinstance(value, str) and value.lower() in {"false", "no", "off"}:
            message = f"`{key}` is the text '{value}', and any text counts as true"
            yield _Slip(key, message, f"write `{key}: false`, without quotes")


def _near_zone(zone: str) -> str:
    from zoneinfo import available_timezones  # walks a folder of files

    names = sorted(available_timezones())
    place = zone.lower().replace(" ", "_")
    for name in names:
        if "/" in name and name.lower().rpartition("/")[2] == place:
            return f"did you mean '{name}'?"
    return suggest(zone, names) or "name one as in `timezone: Europe/Vienna`"


def missing_engines(site: Site) -> Iterator[Diagnostic]:
    """A warning for each option of kramdown that names an engine which there is not."""
    yield from (_at_setting(site, slip) for slip in _engines(site))


def _engines(site: Site) -> Iterator[_Slip]:
    given = site.config.section("kramdown")
    engine = given.get("math_engine")
    if engine not in (None, False, "", "mathjax", "none"):  # a tuple: it may be a list
        yield _Slip(
            "math_engine",
            f"kramdown's math engine '{engine}' is not supported: formulas stay as written",
            "`math_engine: mathjax` marks them for MathJax or KaTeX in the browser",
        )
    highlighter = given.get("syntax_highlighter")
    if isinstance(highlighter, str) and highlighter not in {"rouge", "", "none"}:
        yield _Slip(
            "syntax_highlighter",
            f"kramdown's highlighter '{highlighter}' is not supported: code is not coloured",
            "write `syntax_highlighter: rouge`",
        )
