"""Checks of what stands in the text of a page."""

from __future__ import annotations

import pytest


def _page(body: str, head: str = "<title>t</title>") -> dict[str, str]:
    return {
        "index.html": f"<!DOCTYPE html>\n<html lang=en><head>{head}</head>\n<body>{body}</body>"
    }


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("<p>by {{ page.author }}</p>", "Liquid that was not rendered: {{ page.author }}"),
        ("<p>{% include x %}</p>", "Liquid that was not rendered: {% include x %}"),
        ("<div>## News</div>", "a run of #: ## News"),
        ("<p>Lorem ipsum dolor</p>", "placeholder text: Lorem ipsum dolor"),
        ("<p>Published in <i></i>, 1900</p>", "an empty field: Published in , 1900"),
        ("<p>x</p>\n<p>text {: .wide}</p>", "a kramdown attribute list: {: .wide}"),
        ("<p>Liquid error: divided by 0</p>", "an error of Liquid: Liquid error: divided by 0"),
    ],
)
def test_leftovers_are_found(descriptions, body, words):
    assert descriptions(_page(body), checks=["Leftovers"]) == [f"text has {words}"]


@pytest.mark.parametrize(
    "body",
    [
        "<code>{{ x }}</code>",
        "<pre>## x</pre>",
        r"<p>\(\frac{{a}}{b}\)</p>",
        "<p>C# and #1, 1901</p>",
        "<script>var a = {{}}</script>",
        "<p data-proofer-ignore>{{ x }}</p>",
    ],
)
def test_code_mathematics_and_ignored_text_may_hold_anything(descriptions, body):
    assert descriptions(_page(body), checks=["Leftovers"]) == []


def test_liquid_in_an_attribute_is_a_leftover(descriptions):
    found = descriptions(_page("<a href='{{ site.x }}'>x</a>"), checks=["Leftovers"])
    assert found == ["href has Liquid that was not rendered: {{ site.x }}"]


def test_a_leftover_has_the_line_where_it_stands(failures):
    (found,) = failures(_page("<p>one\ntwo\n{{ x }}</p>"), checks=["Leftovers"])
    assert found.line == 5


def test_a_paragraph_that_stands_twice_is_repetition(descriptions):
    text = "A sentence that is long enough to be no label and no heading, but a whole paragraph."
    twice = _page(f"<p>{text} 1</p>\n<p>{text} 1</p>")
    assert descriptions(twice, checks=["Repetition"]) == [
        f"text is already on line 3: {text[:60]}…"
    ]
    assert descriptions(_page(f"<ul><li><p>{text} 1</p></li></ul>"), checks=["Repetition"]) == []


def test_short_text_may_come_again_but_not_right_behind_itself(descriptions):
    venue = "<p>Proceedings of a Conference</p>"
    assert descriptions(_page(f"{venue}<p>Another paper</p>{venue}"), checks=["Repetition"]) == []
    found = descriptions(_page(venue * 2), checks=["Repetition"])
    assert found == ["text is already on line 3: Proceedings of a Conference…"]
    assert descriptions(_page("<p>yes</p><p>yes</p>"), checks=["Repetition"]) == []


@pytest.mark.parametrize(
    ("html", "problems"),
    [
        ("<!DOCTYPE html><p>a<p>b<ul><li>c<li>d</ul>", []),
        ("<!DOCTYPE html><table><tr><td>a<td>b<tr><td>c</table>", []),
        ("<!DOCTYPE html><svg><path/></svg><br><img>", []),
        ("<!DOCTYPE html><style>a<b</style><script>'<p>'</script>", []),
        ("<p>x", ["doctype is missing"]),
        ("<!DOCTYPE html><div><span></div>", ["<span> is not closed before </div> on line 1"]),
        ("<!DOCTYPE html><div>", ["<div> is never closed"]),
        ("<!DOCTYPE html></section>", ["stray end tag </section>"]),
        ("<!DOCTYPE html><p><div></div></p>", ["stray end tag </p>"]),
        ("<!DOCTYPE html><a href=x>a<a href=y>b</a></a>", ["a within a"]),
        ("<!DOCTYPE html><i id=a id=b></i>", ["duplicate attribute"]),
        ("<!DOCTYPE html><i a='b'c></i>", ["missing whitespace between attributes"]),
        (
            "<!DOCTYPE html><div/></div>",
            ["non void html element start tag with trailing solidus"],
        ),
    ],
)
def test_what_a_parser_must_repair_is_reported(descriptions, html, problems):
    assert descriptions({"index.html": html}, checks=["WellFormed"]) == problems
