import pytest

from pykyll.liquid import Environment

DATA = {
    "sigma": "ΟΔΟΣ", "ss": "straße", "nul": "\0 a\0", "nb": "a\u00a0b c", "list": [1, [2, None]],
    "esc": r"[\0|\1|\&|\\|\`|\']", "html": "<p>a <!-- <b> --><script>x<y</script>b</p> < c",
    "crlf": "a\r\nb\nc\rd", "nothing": None, "big": 2**64,
}  # fmt: skip


@pytest.mark.parametrize(
    ("expression", "printed"),
    [
        ("'ab cD' | capitalize", "Ab cd"),
        ("sigma | downcase", "οδοσ"),
        ("ss | upcase", "STRASSE"),
        ("nul | strip", "a"),
        ("nul | lstrip | size", "2"),
        ("'<a href=\"x\">''&' | escape", "&lt;a href=&quot;x&quot;&gt;"),
        ("'&amp; &#39; &x &; <' | escape_once", "&amp; &#39; &amp;x &amp;; &lt;"),
        ("nothing | escape | size", "0"),
        ("'a b*~é/' | url_encode", "a+b%2A%7E%C3%A9%2F".replace("%7E", "~")),
        ("'a+b%20c%zz%C3%A9' | url_decode", "a b c%zzé"),
        ("'%e9' | url_decode", "Liquid error (line 1): invalid byte sequence in UTF-8"),
        ("'abcdef' | slice: 2", "c"),
        ("'abcdef' | slice: -3, 2", "de"),
        ("'abcdef' | slice: 6, 2 | size", "0"),
        ("'abc' | slice: big", "Liquid error (line 1): internal"),
        ("'abc' | slice: '0x1'", "b"),
        ("'abc' | slice: '08'", "Liquid error (line 1): invalid integer"),
        ("'abc' | slice: 1.0", "Liquid error (line 1): invalid integer"),
        ("list | slice: 1, 5", "2"),
        ("'abcdefgh' | truncate: 5", "ab..."),
        ("'abcdefgh' | truncate: 2", "..."),
        ("'abcdefgh' | truncate: 5, ''", "abcde"),
        ("'a b  c d' | truncatewords: 2", "a b..."),
        ("'a b' | truncatewords: 2", "a b..."),
        ("'a b' | truncatewords: 3", "a b"),
        ("nb | truncatewords: 1", "a\u00a0b..."),
        ("' a  b ' | split: ' ' | join: '|'", "a|b"),
        ("'a,b,,' | split: ',' | size", "2"),
        ("'abc' | split: '' | join: '-'", "a-b-c"),
        ("html | strip_html", "a b < c"),
        ("crlf | strip_newlines", "abc\rd"),
        ("crlf | newline_to_br", "a\r<br />\nb<br />\nc\rd"),
        ("'aXbXc' | replace: 'X', '-'", "a-b-c"),
        ("'ab' | replace: '', '-'", "-a-b-"),
        ("'aXb' | replace: 'X', esc", r"a[X||X|\|a|b]b"),
        ("'aXbX' | replace_first: 'X', '[\\0]'", "a[X]bX"),
        ("'aXb' | replace: 'X', '\\k<n>'", "Liquid error (line 1): internal"),
        ("'aa' | remove: 'a' | size", "0"),
        ("'aba' | remove_first: 'a'", "ba"),
        ("'a' | append: 1 | prepend: nothing", "a1"),
        ("'a' | append: key: 1", 'a{"key"=>1}'),
        ("list | upcase", "[1, [2, NIL]]"),
        ("'x' | unknown: 1", "x"),
        ("'x' | append", "Liquid error (line 1): wrong number of arguments (given 1, expected 2)"),
        ("'x' | append: 1, 2", "Liquid error (line 1): wrong number of arguments (given 3, expected 2)"),
        ("'x' | truncate: 1, 2, 3", "Liquid error (line 1): wrong number of arguments (given 4, expected 1..3)"),
        ("'x' | append: 'y' | upcase", "XY"),
    ],
)  # fmt: skip
def test_a_text_filter_gives(render, expression: str, printed: str) -> None:
    assert render(f"{{{{ {expression} }}}}", DATA) == printed


def test_markup_that_never_ends_is_stripped_in_linear_time() -> None:
    text = "</script>>" + "<script" * 50_000 + "<!--" * 50_000
    template = Environment().parse("{{ t | strip_html | size }}")
    assert template.render({"t": text}) == str(len(text) - len("</script>"))
