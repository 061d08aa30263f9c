"""Where styles are found, and what is said of those that are not, or are at fault."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pykyll.bibliography.csl import (
    CitationItem,
    Renderer,
    RenderError,
    StyleError,
    find_style,
    load_locale,
    parse_style,
    style_names,
)

_TEXT = '<style xmlns="http://purl.org/net/xbiblio/csl">{}</style>'
_LISTING = "<bibliography><layout>{}</layout></bibliography>"
_ITEM = {"id": "a", "type": "book", "title": "A"}
_PARENT = '<info><link href="http://www.zotero.org/styles/{}" rel="independent-parent"/></info>'


def _print(layout: str, more: str = "") -> str:
    style = parse_style(_TEXT.format(more + _LISTING.format(layout)), "my.csl")
    return Renderer(style).reference(_ITEM)


def _error_of(text: str) -> StyleError:
    with pytest.raises(StyleError) as caught:
        parse_style(text, "my.csl")
    return caught.value


@pytest.mark.parametrize("name", ["apa", "ieee", "nature", "https://www.zotero.org/styles/apa"])
def test_styles_that_come_along_are_found(name: str) -> None:
    assert find_style(name).title
    assert name.rpartition("/")[2] in style_names()


def test_a_dependent_style_is_the_one_that_it_stands_for() -> None:
    assert find_style("dependent/ieee-access") is find_style("ieee")


def test_a_style_of_the_site_is_read_by_its_path() -> None:
    files = {"_styles/own.csl": _TEXT.format(_LISTING.format("x"))}
    assert find_style("_styles/own.csl", files.get).path == "_styles/own.csl"
    assert find_style("_styles/own", files.get).path == "_styles/own.csl"


def test_a_style_of_the_site_comes_before_one_that_comes_along() -> None:
    files = {"apa.csl": _TEXT.format(_LISTING.format("x"))}
    assert find_style("apa", files.get) != find_style("apa")


def test_a_dependent_style_of_the_site_finds_its_parent() -> None:
    files = {"own.csl": _TEXT.format(_PARENT.format("apa"))}
    assert find_style("own.csl", files.get) is find_style("apa")
    with pytest.raises(StyleError, match="which is not there"):
        find_style("x.csl", {"x.csl": _TEXT.format(_PARENT.format("nosuch"))}.get)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("iee", "did you mean 'ieee'?"),
        ("vancouver", "did you mean 'nlm-citation-sequence'?"),
        ("../../etc/passwd", "put its .csl file into the site"),
    ],
)
def test_an_unknown_style_names_the_nearest(name: str, hint: str) -> None:
    with pytest.raises(StyleError) as caught:
        find_style(name)
    assert caught.value.message == f"no CSL style named '{name}'"
    assert (caught.value.diagnostic.hint or "").startswith(hint)


def test_an_unknown_locale_is_an_error() -> None:
    with pytest.raises(StyleError, match="no CSL locale for 'nosuch'"):
        load_locale("nosuch")


def test_a_language_stands_for_its_usual_country() -> None:
    tags = [load_locale(tag).tag for tag in ("de", "en-gb", "sr", "-BR", "zh")]
    assert tags == ["de-DE", "en-GB", "sr-Latn-RS", "pt-BR", "zh-CN"]


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        ("<style>\n<citation>", "not well-formed XML: no element found", 2),
        ("", "not well-formed XML: no element found", 1),
        ("<html/>", "a CSL style begins with <style>, this with <html>", 1),
        (_TEXT.format("\n<foo/>"), "<foo> has no place in <style>", 2),
        (_TEXT.format(_LISTING.format('\n<text value="x"><b/></text>')), "<b> has no place in <text>", 2),
        (_TEXT.format('<macro name="a"/>\n<macro name="a"/>'), "a second macro named 'a'", 2),
        (_TEXT.format("\n<macro/>"), "a <macro> without a name", 2),
        ('<!DOCTYPE x [<!ENTITY a "b">]>\n<style/>', "declares the entity 'a'; styles need none", 1),
        ("<a>" * 200, "more than 100 elements inside each other", 1),
    ],
)  # fmt: skip
def test_a_style_at_fault_is_an_error_at_its_line(text: str, message: str, line: int) -> None:
    diagnostic = _error_of(text).diagnostic
    assert (diagnostic.message, diagnostic.path, diagnostic.line) == (message, "my.csl", line)


def test_a_style_without_a_bibliography_has_no_references() -> None:
    style = parse_style(_TEXT.format("<citation><layout/></citation>"))
    assert Renderer(style).citation([CitationItem(_ITEM)]) == ""
    with pytest.raises(StyleError, match="no <bibliography> with a <layout>"):
        Renderer(style).reference(_ITEM)


def test_a_macro_that_is_not_there_matters_where_it_is_reached() -> None:
    call = '<text macro="tilte"/>'
    macro = '<macro name="title"><text variable="title"/></macro>'
    unreached = f'<choose><if type="map">{call}</if><else><text variable="title"/></else></choose>'
    assert _print(unreached, macro) == "A"
    with pytest.raises(StyleError) as caught:
        _print(call, macro)
    diagnostic = caught.value.diagnostic
    assert (diagnostic.message, diagnostic.path, diagnostic.line, diagnostic.hint) == (
        "no macro named 'tilte'",
        "my.csl",
        1,
        "did you mean 'title'?",
    )


def test_macros_that_never_end_are_an_error() -> None:
    with pytest.raises(StyleError, match="the macro 'a' calls itself"):
        _print('<text macro="a"/>', '<macro name="a"><text macro="a"/></macro>')
    doubling = "".join(
        f'<macro name="m{n}"><text macro="m{n + 1}"/><text macro="m{n + 1}"/></macro>'
        for n in range(40)
    )
    with pytest.raises(RenderError, match="without end"):
        _print('<text macro="m0"/>', f'{doubling}<macro name="m40"><text value="x"/></macro>')
    chain = "".join(f'<macro name="m{n}"><text macro="m{n + 1}"/></macro>' for n in range(2000))
    with pytest.raises(RenderError, match="nested too deep"):
        _print('<text macro="m0"/>', chain)


@given(st.text(max_size=200) | st.binary(max_size=100))
@settings(max_examples=200, deadline=None)
def test_no_text_but_a_style_is_one(text: str | bytes) -> None:
    with pytest.raises(StyleError):
        parse_style(text)
