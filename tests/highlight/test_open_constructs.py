"""What never ends, or ends oddly: the tokens that Rouge gives, found without going back."""

from __future__ import annotations

from pykyll.highlight import Lexer


def test_an_escaped_quote_ends_a_string_where_no_other_is_left() -> None:
    assert Lexer("clojure").lex('"a\\"b') == [("s", '"a\\"'), ("n", "b")]


def test_an_escaped_backslash_escapes_nothing() -> None:
    assert Lexer("clojure").lex('"a\\\\" b') == [("s", '"a\\\\"'), ("w", " "), ("n", "b")]


def test_a_string_goes_on_after_a_backslash_at_the_end_of_a_line() -> None:
    assert Lexer("groovy").lex('"a\\\nb" c') == [("s2", '"a\\\nb"'), ("", " "), ("n", "c")]


def test_a_quote_that_nothing_closes_is_an_error() -> None:
    assert Lexer("stata").lex("di `a") == [("k", "di"), ("w", " "), ("err", "`"), ("n", "a")]


def test_the_name_before_a_parenthesis_is_a_methods_even_where_blanks_part_them() -> None:
    assert Lexer("groovy").lex("def int go (x)")[:6] == [
        *(("kt", "def"), ("", " "), ("kt", "int"), ("", " ")),
        *(("nf", "go"), ("", " ")),
    ]


def test_a_word_without_a_colon_is_no_name_but_the_next_one_may_be() -> None:
    names = [text for name, text in Lexer("json-doc").lex("{abc 1, d : 2}") if name == "na"]
    assert names == ["d"]


def test_coq_that_ends_in_a_name_keeps_it_though_rouge_does_not() -> None:
    assert Lexer("coq").lex("Check Nat.add") == [
        *(("k", "Check"), ("w", " "), ("nn", "Nat"), ("p", "."), ("no", "add"))
    ]


def test_blanks_before_the_dot_of_an_option_in_coq_are_read_though_rouge_never_ends() -> None:
    assert Lexer("coq").lex("Set Printing All .")[-2:] == [("w", " "), ("pi", ".")]


def test_blanks_before_a_dot_in_fluent_are_errors_up_to_the_dot() -> None:
    assert Lexer("fluent").lex("  .1") == [("err", "  .1")]


def test_a_string_in_stan_is_one_though_rouge_stops_there() -> None:
    assert Lexer("stan").lex('print("a");')[1:3] == [("p", "("), ("s", '"a"')]


def test_lines_of_data_in_sas_go_to_four_semicolons_though_rouge_stops_there() -> None:
    assert Lexer("sas").lex("cards4;\na;;b\n;;;;zz")[2:] == [
        *(("sh", "\na;;b\n"), ("p", ";;;;"), ("n", "zz"))
    ]


def test_using_in_haxe_is_a_keyword_though_rouge_stops_there() -> None:
    assert Lexer("haxe").lex("using A;") == [("k", "using"), ("", " "), ("nx", "A"), ("p", ";")]


def test_the_file_that_sed_writes_to_is_printed_once_though_rouge_does_so_three_times() -> None:
    assert Lexer("sed").lex("s/a/b/w c")[-3:] == [("k", "w"), ("", " "), ("n", "c")]


def test_a_backslash_in_sed_escapes_no_last_mark() -> None:
    assert Lexer("sed").lex("s/a/b\\/") == [
        *(("k", "s"), ("p", "/"), ("sr", "a"), ("p", "/")),
        *(("", "b"), ("err", "\\"), ("p", "/")),
    ]


def test_a_name_in_abap_with_hyphens_is_called_if_a_parenthesis_follows() -> None:
    assert Lexer("abap").lex("a-b-c(d-e")[:2] == [("n", "a-b-c"), ("p", "(")]


def test_single_quotes_in_crystal_keep_all_characters_though_rouge_keeps_the_last_one() -> None:
    assert Lexer("crystal").lex("'ab'") == [("s1", "'ab'")]


def test_an_escaped_quote_ends_a_character_in_crystal_where_no_other_is_left() -> None:
    assert Lexer("crystal").lex("'a\\'b") == [("s1", "'a\\'"), ("n", "b")]


def test_braces_of_a_splat_in_slim_end_on_their_line() -> None:
    assert Lexer("slim").lex("a *{b: 1\n}")[-2:] == [("", "1\n"), ("err", "}")]
