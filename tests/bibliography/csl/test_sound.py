"""Items that are said to be sound are printed by every style that comes along."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scholar_cases import lines

from pykyll.bibliography.csl import SHIPPED_STYLES, Renderer, find_style, is_sound, style_names

_STYLES = {name: find_style(name) for name in sorted(SHIPPED_STYLES)}
_UNITS = [each["csl"] for each in lines("units/csl.jsonl")]
_LANGUAGES = ("en", "en-US", "en-GB")

_WORD = st.text(st.sampled_from("aZé9 .,;:?!&'\"-–()[]{}/@~“”"), max_size=12)
_NAMES = st.lists(
    st.fixed_dictionaries(
        {"family": _WORD},
        optional={"given": _WORD, "suffix": _WORD, "non-dropping-particle": _WORD},
    ),
    max_size=8,
)
_DATES = st.lists(st.lists(st.integers(-1, 2050) | st.integers(1, 31), max_size=3), max_size=2).map(
    lambda parts: {"date-parts": parts}
)
_TEXTS = ("title", "container-title", "publisher", "page", "volume", "issue", "edition", "URL",
          "DOI", "note", "genre", "number", "language", "chapter-number")  # fmt: skip
_TYPES = ("article-journal", "book", "chapter", "paper-conference", "thesis", "report", "webpage",
          "manuscript", "motion_picture", "bill", "a")  # fmt: skip
_ITEMS = st.fixed_dictionaries(
    {"id": st.just("a"), "type": st.sampled_from(_TYPES)},
    optional={
        **dict.fromkeys(_TEXTS, _WORD),
        **dict.fromkeys(("author", "editor", "translator", "director"), _NAMES),
        **dict.fromkeys(("issued", "accessed"), _DATES),
    },
)


def _print_all(item: dict[str, object]) -> None:
    for style in _STYLES.values():
        for language in _LANGUAGES:
            Renderer(style, language).reference(item)


@given(_ITEMS)
def test_any_sound_item_is_printed(item: dict[str, object]):
    if is_sound(item):
        _print_all(item)


@pytest.mark.skipif(not _UNITS, reason="the recorded units are not on this machine")
def test_nearly_all_recorded_items_are_sound_and_printed():
    sound = [item for item in _UNITS if is_sound(item)]
    assert len(sound) > 0.8 * len(_UNITS)
    for item in sound:
        _print_all(item)


@pytest.mark.parametrize(
    "item",
    [
        {"issued": "2019"},
        {"issued": {"date-parts": "x"}},
        {"issued": {"raw": "x"}},
        {"issued": {"date-parts": [[2019]], "season": 9}},
        {"author": "Ada"},
        {"author": []},
        {"author": [{"literal": "Ada"}]},
        {"title": "<i></i>"},
        {"title": "."},
        {"volume": 3},
    ],
)
def test_what_a_style_may_stumble_over_is_not_sound(item: dict[str, object]):
    assert not is_sound(item)


def test_the_styles_that_come_along_are_these():
    assert set(_STYLES) <= set(style_names())
