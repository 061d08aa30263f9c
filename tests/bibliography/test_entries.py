"""What is read of a `.bib` text, and what is passed over."""

from __future__ import annotations

import pytest

from pykyll.bibliography import FreeText, Options, parse, parse_all, to_bibtex


def _fields(text: str, **options: bool) -> dict[str, str]:
    [entry] = parse(text, options=Options(**options)).entries
    return {name: value.text for name, value in entry.fields.items()}


def _keys(text: str) -> list[str]:
    return [entry.key for entry in parse(text).entries]


def test_an_entry_has_a_key_a_type_and_fields_in_the_order_of_the_file() -> None:
    [entry] = parse("\n@Book{Quill2017,\n  Title = {Lanterns},\n  YEAR = 2017\n}\n").entries
    assert (entry.key, entry.type, entry.line) == ("Quill2017", "book", 2)
    assert list(entry.fields) == ["title", "year"]
    assert (entry.text("title"), entry.text("year"), entry.text("note")) == ("Lanterns", "2017", "")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("{A {B} c}", "A {B} c"),
        ('"A {B} c"', "A {B} c"),
        ('"A {"}quoted{"} word"', 'A {"}quoted{"} word'),
        ('"side by " "side"', "side by side"),
        ('"joined " # {by } # "sharps"', "joined by sharps"),
        ("2000", "2000"),
        ("{}", ""),
        ("{ 2001 }", " 2001 "),
        ("{two\r\n lines}", "two\r\n lines"),
        ("{@book{x, y={z}}}", "@book{x, y={z}}"),
        ("Undefined", "undefined"),
        ('undefined # " Press"', 'undefined # " Press"'),
    ],
)
def test_a_value_is_text_in_braces_or_quotes_a_number_or_a_name(value: str, text: str) -> None:
    assert _fields(f"@misc{{k, title = {value}}}") == {"title": text}


def test_the_last_of_fields_with_one_name_counts_at_the_place_of_the_first() -> None:
    assert list(_fields("@misc{k, a={1}, b={2}, A={3}}").items()) == [("a", "3"), ("b", "2")]


@pytest.mark.parametrize(
    "key", ["a:b/c+d.e-f_g", "ünï", "123", "k'q", "key with space", "a;b", "a{b", 'a"b', "a%b"]
)
def test_a_key_is_all_before_the_first_comma(key: str) -> None:
    assert _keys(f"@misc{{ {key} , title={{x}}}}") == [key]


@pytest.mark.parametrize("type_", ["5book", "bo-ok", "bo%ok", "b.o:k_"])
def test_a_type_may_hold_digits_and_some_signs(type_: str) -> None:
    [entry] = parse(f"@ {type_} {{k, x={{1}}}}").entries
    assert entry.type == type_


def test_a_percent_sign_in_an_entry_is_a_letter_like_others() -> None:
    assert _fields("@misc{k, ti%tle=%y, % = {x}}") == {"ti%tle": "%y", "%": "x"}


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ("author={van Dorn, Pim and B, C}, year={2001}", "van2001a"),
        ("editor={Q, A}", "q-a"),
        ("author={{Guild of X}}, date={1999-01-01}", "guild1999a"),
        ("author={123 Éx-y}, year={x 12345}", "ex-y12345a"),
        ("", "unknown-a"),
    ],
)
def test_a_key_is_made_up_where_a_blank_stands_for_it(fields: str, key: str) -> None:
    assert _keys(f"@misc{{ , {fields}}}") == [key]


def test_pieces_that_are_not_joined_print_as_ruby_shows_texts() -> None:
    [entry] = parse('@misc{k, a="d {"} e" # x, b={l\n\\c} # x}').entries
    assert to_bibtex(entry) == '@misc{k,\n  a = "d {\\"} e" # x,\n  b = "l\\n\\\\c" # x\n}\n'


def test_a_line_end_and_the_blanks_behind_it_become_one_blank() -> None:
    text = '@misc{k, a={a  \n\t b}, b=x # " \n ", c={a\r\n\n b\n}, d=x}'
    [entry] = parse(text, options=Options(strip=True)).entries
    assert [value.text for value in entry.fields.values()] == ["a   b", 'x # "  "', "a\r b ", "x"]
    assert to_bibtex(entry).endswith("  d = x\n}\n")


def test_a_doubled_key_is_counted_up_to_the_next_that_is_free() -> None:
    text = "".join(
        f"@misc{{{key}, title={{x}}}}" for key in ("d1", "d2", "d3", "d1", "d4", "a", "a")
    )
    assert _keys(text) == ["d1", "d2", "d3", "d4", "d5", "a", "b"]


def test_text_between_entries_is_kept_apart_and_a_percent_sign_hides_nothing() -> None:
    bibliography = parse("Text\n@misc{a, x={1}} % note\n% @misc{b, x={2}}\nend")
    texts = [part.text for part in bibliography.parts if isinstance(part, FreeText)]
    assert texts == ["Text\n", " % note\n% ", "\nend"]
    assert list(bibliography.by_key) == ["a", "b"]


def test_comments_say_nothing_whatever_is_in_them() -> None:
    assert _keys("@comment{x, y={@misc{z, a={b}}}}@Comment {}@misc{a, x={1}}") == ["a"]


def test_front_matter_is_no_part_of_a_bibliography() -> None:
    assert _keys("---\ntitle: me@example.org\n---\n@misc{a, x={1}}") == ["a"]
    assert _keys("\ufeff@misc{a, x={1}}") == ["a"]


def test_lines_of_a_text_become_one_where_that_is_asked_for() -> None:
    assert _fields("@misc{k, title={A   B\n   C}}", strip=True) == {"title": "A   B C"}


@pytest.mark.parametrize(
    ("value", "month", "number"),
    [
        ("jan", "jan", "1"),
        ("{February}", "feb", "2"),
        ("{02}", "feb", "2"),
        ("12", "dec", "12"),
        ("{May 3}", "may", "5"),
        ("{Sept.}", "sep", "9"),
        ("{Juni}", "jun", "6"),
        ('jan # "/" # feb', "jan", "1"),
        ("{13}", "13", None),
        ("{Spring}", "Spring", None),
        ("{{jun}}", "{jun}", None),
        ("{}", "", None),
    ],
)
def test_months_are_told_by_three_letters_or_their_number(value, month, number) -> None:
    fields = _fields(f"@misc{{k, month = {value}, year={{2020}}}}")
    assert (fields["month"], fields.get("month_numeric")) == (month, number)
    assert list(fields) == ["month", "year", *(["month_numeric"] if number else [])]


def test_months_stay_as_they_are_where_that_is_asked_for() -> None:
    text = "@misc{k, month = {March}}"
    assert _fields(text, parse_months=False) == {"month": "March"}


def test_several_files_are_one_bibliography() -> None:
    files = [
        ("a.bib", '@string{p = "Press"}@misc{k, publisher=p}'),
        ("b.bib", "\n@misc{k, publisher=p}"),
    ]
    first, second = parse_all(files).entries
    assert (first.text("publisher"), second.text("publisher")) == ("Press", "Press")
    assert (first.path, second.path, second.key, second.line) == ("a.bib", "b.bib", "l", 2)


def test_an_entry_is_printed_anew() -> None:
    text = '@Book{k, title={A\n B}, author={Pim van Dorn and Quill, Ada}, month=3, x=p # "q", n=1}'
    [entry] = parse(text).entries
    assert to_bibtex(entry, without=["month_numeric"]) == (
        "@book{k,\n  title = {A\n   B},\n  author = {van Dorn, Pim and Quill, Ada},\n"
        '  month = mar,\n  x = p # "q",\n  n = {1}\n}\n'
    )
    assert 'title = "A\n' in to_bibtex(entry, quotes=('"', '"'))
    assert to_bibtex(parse("@misc{k,}").entries[0]) == "@misc{k,\n  \n}\n"
