import math
import struct
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pykyll.ruby import psych
from pykyll.ruby.psych import events
from pykyll.ruby.time_text import time_to_s

NEW_YORK = ZoneInfo("America/New_York")


def typed(value):
    """A value with its type, in the form of the recording."""
    match value:
        case None:
            return ["nil"]
        case bool():
            return ["bool", value]
        case int():
            return ["int", str(value)]
        case float():
            return ["float", float_name(value)]
        case str():
            return ["str", value]
        case datetime():
            return ["time", time_to_s(value), value.microsecond]
        case date():
            return ["date", value.isoformat()]
        case list() | tuple():
            return ["arr", *map(typed, value)]
        case dict():
            return ["hash", *([typed(key), typed(item)] for key, item in value.items())]
    raise TypeError(value)


def float_name(value):
    if math.isnan(value):
        return "nan"
    if math.isinf(value):
        return "inf" if value > 0 else "-inf"
    return struct.pack(">d", value).hex()


def outcome(text, schema):
    try:
        return [typed(psych.load(text, schema=schema, zone=NEW_YORK))]
    except psych.YamlError:
        return []


@pytest.mark.parametrize(("schema", "column"), [("safe_yaml", 1), ("psych", 2)])
def test_every_recorded_text_means_what_ruby_takes_it_for(recorded, schema, column):
    lines = recorded("yaml.jsonl")
    wrong = [
        (line[0], line[column], outcome(line[0], schema))
        for line in lines
        if outcome(line[0], schema) != line[column]
    ]
    assert wrong == []
    assert len(lines) > 700


def test_the_parser_in_python_reads_the_same_as_the_one_in_c(recorded, monkeypatch):
    # It knows no tabs behind a colon or in brackets.
    texts = [line[0] for line in recorded("yaml.jsonl") if "\t" not in line[0]]
    by_c = [outcome(text, "safe_yaml") for text in texts]
    monkeypatch.setattr(events, "_open", events.PythonParser)
    different = [
        text
        for text, expected in zip(texts, by_c, strict=True)
        if outcome(text, "safe_yaml") != expected
    ]
    assert different == []


LIVE = """
require "psych"; require "date"
def typed(v)
  case v
  when nil then ["nil"]
  when true, false then ["bool", v]
  when Integer then ["int", v.to_s]
  when Float then ["float", v.nan? ? "nan" : v.infinite? ? (v > 0 ? "inf" : "-inf") : [v].pack("G").unpack1("H*")]
  when String then ["str", v]
  when Date then ["date", v.to_s]
  when Time then ["time", v.to_s, v.usec]
  end
end
STDIN.each_line do |line|
  value = begin
    [typed(Psych.safe_load(JSON.parse(line)[0], permitted_classes: [Date, Time], aliases: true))]
  rescue Psych::Exception, ArgumentError
    []
  end
  puts JSON.generate(value)
end
"""


@pytest.mark.ruby
def test_scalars_mean_what_the_psych_of_this_machine_takes_them_for(ruby):
    parts = [
        "",
        "0",
        "1",
        "12",
        "x",
        "b",
        "o",
        "e",
        "-",
        "+",
        ".",
        ":",
        "_",
        ",",
        "2020-01-02",
        " ",
    ]
    texts = [f"--- {a}{b}{c}\n" for a in parts for b in parts for c in parts]
    expected = ruby(LIVE, [[text] for text in texts], TZ="America/New_York")
    different = [
        (text, theirs, outcome(text, "psych"))
        for text, theirs in zip(texts, expected, strict=True)
        if outcome(text, "psych") != theirs
    ]
    assert different == []


@pytest.mark.parametrize("schema", ["safe_yaml", "psych"])
@given(
    text=st.text(
        alphabet=st.sampled_from(list("ab01:-,[]{}&*!|>'\"%@`#?~<=. \t\n_é\x00\ud800")), max_size=60
    )
)
@settings(max_examples=400, deadline=None)
def test_no_text_raises_anything_but_a_yaml_error(schema, text):
    outcome(text, schema)


def test_a_text_without_documents_is_false_to_safe_yaml_and_nil_to_psych():
    assert psych.load("# nothing\n") is False
    assert psych.load("# nothing\n", schema="psych") is None
    assert psych.load("---\n") is None


def test_only_the_first_document_is_read():
    assert psych.load("a: 1\n---\nb: [\n") == {"a": 1}


def test_a_null_key_shifts_what_follows_in_safe_yaml():
    assert psych.load("~: 1\nb: 2\n") == {1: "b"}
    assert psych.load("~: 1\nb: 2\n", schema="psych") == {None: 1, "b": 2}


def test_an_alias_of_a_quoted_number_is_a_number_in_safe_yaml():
    assert psych.load('a: &n "1"\nb: *n\n') == {"a": "1", "b": 1}


def test_an_unquoted_liquid_tag_is_an_empty_mapping():
    assert psych.load("title: {{ page.title }}\n") == {"title": {}}


def test_merge_keys_take_one_alias_and_override_what_stands_above():
    text = "base: &b {k: 1, j: 2}\nover:\n  k: 3\n  <<: *b\n"
    assert psych.load(text)["over"] == {"k": 1, "j": 2}
    assert psych.load(text, schema="psych")["over"] == {"k": 1, "j": 2}


def test_a_number_too_long_to_print_stays_text():
    digits = "9" * 5000
    assert psych.load(f"a: {digits}\n") == {"a": digits}
    assert psych.load(f"a: {digits}\n", schema="psych") == {"a": digits}


def message(text, schema="safe_yaml"):
    with pytest.raises(psych.YamlError) as caught:
        psych.load(text, path="_data/x.yml", schema=schema)
    found = caught.value.diagnostic
    return found.line, found.column, found.message, found.hint


@pytest.mark.parametrize(
    ("text", "line", "column", "says", "advises"),
    [
        ("a: 1\ntitle: b: c\n", 2, 9, "a second `: ` on this line", 'needs quotes: key: "a: b"'),
        ('a: 1\nb: "x\nc: 2\n', 2, 4, "a quote that is never closed", "close the quote"),
        ("a: 1\n\tb: 2\n", 2, 1, "a tab in the indentation", "indent with spaces"),
        ("a: @home\n", 1, 4, "begins with @", "quotes"),
        ("a: `x`\n", 1, 4, "begins with `", "quotes"),
        ("a: *b*\n", 1, 4, "takes for an alias", "quotes"),
        ("a: [1, 2\nb: 3\n", 1, 4, "a [ that is never closed", "close it with ]"),
        ('a: "\\d"\n', 1, 5, "a backslash that YAML does not know", "single quotes"),
        ("a: 1\nb\nc: 2\n", 2, 1, "a line of YAML without a colon", "key: value"),
        ("a: 1\n b: 2\n", 2, 2, "a key that is indented below a value", "indent it like"),
        ("a:\n  - 1\n  b: 2\n", 3, 3, "a line in a YAML list that is no item", "- "),
        ("a: 1.5_\n", 1, 4, "'1.5_' looks like a number", "quotes"),
        ("a: &x [*x]\n", 1, 8, "stands inside what it repeats", None),
        ("a: \x07\n", 1, 4, "a control character in YAML", "delete it"),
    ],
)
def test_an_error_says_where_and_what_to_do(text, line, column, says, advises):
    found = message(text)
    assert found[:2] == (line, column)
    assert says in found[2]
    assert advises is None or advises in found[3]


def test_a_symbol_is_refused_by_psych_alone():
    assert psych.load("a: :b\n") == {"a": ":b"}
    assert message("a: :b\n", "psych")[2] == "YAML may not make a Ruby Symbol"


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("[" * 10_000, 1, 201),
        ("{" * 10_000, 1, 201),
        ("{a: " * 10_000, 1, 801),
        ("- " * 10_000, 1, 401),
        ("? " * 10_000, 1, 401),
        ("\n".join(" " * depth + "a:" for depth in range(1_500)), 201, 201),
        ("['it''s [', # [\n" + "[" * 10_000, 2, 200),
    ],
)
@pytest.mark.parametrize("schema", ["safe_yaml", "psych"])
def test_endless_nesting_is_refused_in_our_own_words(text, line, column, schema):
    found = message(text, schema)
    assert found[:3] == (line, column, "YAML nested more than 200 levels deep")


def test_nesting_that_stays_below_the_limit_is_read():
    value = psych.load("[" * 200 + "]" * 200)
    for _ in range(199):
        assert isinstance(value, list)
        (value,) = value
    assert value == []


def test_brackets_without_an_end_that_are_not_deep_are_told_as_such():
    assert "never closed" in message("a: [" + "[x, " * 20)[2]


def test_aliases_that_repeat_one_another_are_refused():
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    assert "repeat one another" in message("\n".join(lines))[2]
