"""The options of jekyll-scholar's tags, beside Ruby's OptionParser and in what they leave."""

from __future__ import annotations

import re
from random import Random

import pytest
from growth import assert_linear
from hypothesis import given
from hypothesis import strategies as st
from ruby_options import options_in_ruby
from ruby_server import has_libraries

from pykyll.plugins.jekyll_scholar.options import (
    TagOptions,
    comma_separated,
    parse_options,
    split_keys,
)
from pykyll.ruby.numbers import string_to_i
from pykyll.templates.host_error import HostError

_PIECES = [
    "-c", "-C", "-A", "-r", "-f", "-q", "-h", "-p", "-t", "-l", "-L", "-o", "-m", "-s", "-g", "-G",
    "-O", "-T", "-z", "-9", "-", "--", "---", "--cited", "--cited_in_order", "--clear", "--file",
    "--query", "--max", "--offset", "--label", "--locator", "--group_by", "--group_order",
    "--remove_duplicates", "--suppress_author", "--unknown", "--filed", "--cite", "--no-cited",
    "--style=apa", "-fx", "x-c", "-cA", "-c-cA", "-A-Al", "-A-r.", "a", "b c", "2", "-3", "'a b'", '"c"', "@*[year=2020]", "a,b",
    "author, year", "{{ page.key }}", "é", ".", ",", "=",
]  # fmt: skip


_SWITCHES = {
    "cited": ("cited",),
    "cited_in_order": ("cited", "in_order_of_citation"),
    "clear": ("forgets_citations",),
    "suppress_author": ("suppresses_author",),
    "remove_duplicates": ("removes_duplicates",),
}
_LISTS = {"file": "files", "locator": "locators", "label": "labels"}
_NAMES = {
    "type_order": "group_by",
    "bibliography_list_tag": "list_tag",
    "remove_duplicates": "duplicates_by",
}
_CONVERSIONS = {
    "offset": string_to_i,
    "max": string_to_i,
    "group_order": comma_separated,
    "remove_duplicates": lambda value: re.split(r",\s+", value),
}


def _told_in_ruby(told: object) -> TagOptions | None:
    """What the options of Ruby's parser stand for; None for an error."""
    if not isinstance(told, list):
        return None
    options = TagOptions()
    for name, *values in told:
        for switch in _SWITCHES.get(name, ()):
            setattr(options, switch, True)
        for value in values:
            if value is not None:
                converted = _CONVERSIONS.get(name, str)(value)
                if name in _LISTS:
                    getattr(options, _LISTS[name]).append(converted)
                else:
                    setattr(options, _NAMES.get(name, name), converted)
    return options


def _ours(markup: str) -> TagOptions | None:
    try:
        options = parse_options(markup)
    except HostError:
        return None
    options.passed_over = None
    return options


@pytest.mark.skipif(not has_libraries("optparse"), reason="ruby is not installed")
def test_options_are_read_as_ruby_s_option_parser_reads_them():
    chance = Random(13)
    markups = [
        "".join(
            chance.choice(_PIECES) + chance.choice((" ", " ", " ", ""))
            for _ in range(chance.randint(1, 7))
        )
        for _ in range(4000)
    ]
    answers = [_told_in_ruby(told) for told in options_in_ruby(markups)]
    different = [
        (markup, theirs, ours)
        for markup, theirs in zip(markups, answers, strict=True)
        if (ours := _ours(markup)) != theirs and "A--" not in markup  # dashes glued to a switch
    ]
    assert different == []


@given(st.text(st.sampled_from("-cfrqzA -=,'\"{}[]é\n\t"), max_size=40))
def test_any_markup_gives_options_or_our_own_error(markup: str):
    _ours(markup)
    split_keys(markup)


@pytest.mark.parametrize("unit", ["-", "--", "-c ", "- ", "--cited", "a ", "-r x, ", "--x "])
def test_time_grows_with_the_markup(unit: str):
    assert_linear(_ours, unit, length=20_000)


@pytest.mark.parametrize(
    ("markup", "keys", "rest"),
    [
        ("a b -l 3", ["a", "b"], "-l 3"),
        ("a", ["a"], ""),
        ("-l 3 a", [], "-l 3 a"),
        ("a -l a -L b", ["a"], "-l -L b"),  # a key among the options is lost, too
    ],
)
def test_keys_stand_in_front_of_the_options(markup: str, keys: list[str], rest: str):
    assert split_keys(markup) == (keys, rest)


@pytest.mark.parametrize(
    ("markup", "name", "meant"),
    [
        ("--queery @*[year=2020] -m 3", "--queery", "did you mean '--query'?"),
        ("-m 3 --suffix a", "--suffix", "did you mean '--prefix'?"),
        ("-- x", None, None),
        ("--filed x", None, None),
    ],
)
def test_an_unknown_long_option_is_kept_to_be_told(
    markup: str, name: str | None, meant: str | None
):
    options = parse_options(markup)
    assert options.passed_over == name
    if name is not None:
        assert options.meant == meant


@pytest.mark.parametrize(
    ("markup", "message", "ruby", "hint"),
    [
        ("-l", "the option -l needs a value", "missing argument: -l",
         "write -l and a value behind it, or take it out"),
        ("-z 3", "there is no option -z", "invalid option: -z",
         "the options are those of jekyll-scholar 7"),
    ],
)  # fmt: skip
def test_a_wrong_option_is_told(markup: str, message: str, ruby: str, hint: str):
    with pytest.raises(HostError) as caught:
        parse_options(markup)
    told = caught.value
    assert (told.message, told.ruby_message, told.diagnostic.hint) == (message, ruby, hint)
