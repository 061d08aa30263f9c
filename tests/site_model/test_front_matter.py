import pytest

from pykyll.errors import format_diagnostic
from pykyll.files import front_matter
from pykyll.ruby.psych import YamlError


def test_the_split_is_that_of_jekylls_regular_expression(recorded):
    for text, yaml, body in recorded("front_matter.jsonl"):
        parts = front_matter.split(text)
        found = (parts.yaml, parts.body) if parts else (None, None)
        assert found == (yaml, body), text


def test_a_text_without_front_matter_is_none():
    assert front_matter.parse("# Title\n") is None


def test_empty_front_matter_is_an_empty_mapping():
    assert front_matter.parse("---\n---\nbody").data == {}


def test_the_body_knows_its_line():
    parsed = front_matter.parse("---\ntitle: x\n---\n\n\nbody\n")
    assert (parsed.data, parsed.body, parsed.body_line) == ({"title": "x"}, "body\n", 6)


def test_windows_line_ends_are_kept_in_the_body():
    parsed = front_matter.parse("---\r\na: 1\r\n---\r\nx\r\ny\r\n")
    assert (parsed.data, parsed.body) == ({"a": 1}, "x\r\ny\r\n")


def test_an_error_counts_lines_from_the_top_of_the_file():
    with pytest.raises(YamlError) as caught:
        front_matter.parse("---\nlayout: post\ntitle: a: b\n---\nbody", path="about.md")
    assert format_diagnostic(caught.value.diagnostic) == (
        "error: a second `: ` on this line of YAML\n"
        " --> about.md:3:9\n"
        "  |\n"
        "3 | title: a: b\n"
        '  |         ^ a value with a colon in it needs quotes: key: "a: b"'
    )


def test_front_matter_that_is_no_mapping_is_refused():
    with pytest.raises(front_matter.FrontMatterError, match="Invalid YAML front matter"):
        front_matter.parse("---\n- a\n- b\n---\n", path="a.md")


@pytest.mark.parametrize(
    ("line", "is_header"),
    [
        (b"---\n", True),
        (b"---  \r\n", True),
        (b"---", False),
        (b"--- x\n", False),
        (b"\xef\xbb\xbf---\n", False),
    ],
)
def test_the_first_line_decides_what_is_a_page(line, is_header):
    assert front_matter.has_yaml_header(line) is is_header
