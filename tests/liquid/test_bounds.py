"""What a rendering may cost where its host sets no limits: nothing goes on for ever."""

from __future__ import annotations

import time
import tracemalloc

import pytest

from pykyll.liquid import Environment, bounds

_TOO_MUCH = (
    "Liquid error: a text gets",
    "Liquid error: a list gets",
    "Liquid error: lists within",
    "Liquid error: loops, includes and filters",
)
_DOUBLED = "{% assign a = 'a,b' | split: ',' %}{% for i in (1..60) %}{% assign a = a | "


def _environment() -> Environment:
    environment = Environment({
        "twice0": "x", **{f"twice{n + 1}": f"{{% include 'twice{n}' %}}" * 2 for n in range(60)}
    })  # fmt: skip

    @environment.filter
    def push(values: list[object], value: object) -> list[object]:
        return [*values, value]

    return environment


@pytest.mark.parametrize(
    "template",
    [
        "{% for i in (1..1000000000) %}x{% endfor %}",
        "{% for i in (1..1000000000) %}{% if i == 0 %}{% break %}{% endif %}{% endfor %}",
        "{% for i in (1..1000000000) %}{{ forloop.index }}{% continue %}{% endfor %}",
        "{% tablerow i in (1..9999999999) %}x{% endtablerow %}",
        "{% for a in (1..9999) %}{% for b in (1..9999) %}{% for c in (1..9999) %}x{% endfor %}{% endfor %}{% endfor %}",
        "{% for a in (1..9999) %}{% for b in (1..9999) %}{% for c in (1..9999) %}{% endfor %}{% endfor %}{% endfor %}",
        "{% for a in (1..9999) %}{% for b in (1..9999) %}{% if b == 99999 %}{% break %}{% endif %}{% endfor %}{% endfor %}",
        "{% include 'twice60' %}",
        "{% assign a = 'ab' %}{% for i in (1..60) %}{% capture a %}{{ a }}{{ a }}{% endcapture %}{% endfor %}",
        "{% assign a = 'ab' %}{% for i in (1..18) %}{% assign a = a | append: a %}{% endfor %}{% for i in (1..9999) %}{{ a }}{% endfor %}",
        "{% assign a = 'ab' %}{% for i in (1..60) %}{% assign a = a | append: a %}{% endfor %}",
        _DOUBLED + "concat: a %}{% endfor %}",
        _DOUBLED + "push: a %}{% endfor %}{{ a }}",
        _DOUBLED + "push: a %}{% endfor %}{{ a | join }}",
        _DOUBLED + "push: a %}{% endfor %}{{ a | sort | size }}",
        _DOUBLED + "push: a %}{% endfor %}{{ a | uniq | size }}",
        _DOUBLED + "push: a %}{% endfor %}{% assign b = a | push: 1 %}{% assign c = a | push: 2 %}{% if b == c %}x{% endif %}",
        _DOUBLED + "push: a %}{% endfor %}{% if a contains a %}{% endif %}{% cycle a: 1, 2 %}",
    ],
)  # fmt: skip
def test_no_template_goes_on_for_ever(template: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # A hundredth of what is allowed shows as well that it ends, and in less time.
    monkeypatch.setattr(bounds, "MOST_STEPS", 3_000_000)
    monkeypatch.setattr(bounds, "LONGEST_LIST", 100_000)
    monkeypatch.setattr(bounds, "LONGEST_TEXT", 1_000_000)
    parsed = _environment().parse(template)
    tracemalloc.start()
    begun = time.process_time()
    printed = parsed.render()
    seconds = time.process_time() - begun
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert printed.startswith(_TOO_MUCH)
    assert seconds < 10
    assert most < 100_000_000


@pytest.mark.parametrize(
    ("template", "printed"),
    [
        ("{% for i in (1..1000000000) %}{% if i == 3 %}{% break %}{% endif %}{{ i }}{% endfor %}", "12"),
        ("{% for i in (1..1000000000) limit: 2 %}{{ i }}{% endfor %}", "12"),
        ("{% for i in (1..1000000000) %}{% endfor %}x", "x"),
        ("{% for a in (1..300) %}{% for b in (1..5000) %}{% break %}{% endfor %}{% endfor %}x", "x"),
        ("{% assign a = 'a,b' | split: ',' | push: 'c' | push: 'd' %}{{ a }}{{ a | join: '-' }}", "abcda-b-c-d"),
    ],
)  # fmt: skip
def test_only_rounds_that_are_gone_count(
    template: str, printed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounds, "MOST_STEPS", 20_000)
    assert _environment().parse(template).render() == printed


def test_each_rendering_begins_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "MOST_STEPS", 15_000)
    template = _environment().parse("{% for i in (1..700) %}{% endfor %}{% for i in (1..700) %}{{ i }}{% endfor %}")  # fmt: skip
    assert template.render() == template.render() == "".join(map(str, range(1, 701)))


def test_the_error_says_what_there_is_too_much_of() -> None:
    template = Environment(rethrow_errors=True).parse(
        "\n{% for i in (1..300000000) %}x{% endfor %}"
    )
    with pytest.raises(bounds.BoundPassed) as caught:
        template.render()
    assert caught.value.diagnostic.line == 2
    assert "take more than 500,000,000 steps" in caught.value.message
    assert caught.value.diagnostic.hint


_LARGE = {"text": "ab, <b>c</b>\n" * 80_000, "other": "ab, <b>c</b>\n" * 80_000}
_LARGE |= {"items": list(range(100_000)), "hashes": [{"a": n} for n in range(20_000)]}
_LARGE |= {"same": list(range(100_000)), "hash": {str(n): n for n in range(20_000)}}
_COSTLY = (
    *(f"{{% assign x = text | {name} %}}" for name in (
        "append: 'a'", "prepend: 'a'", "replace: 'a', 'b'", "replace_first: 'q', 'b'", "remove: 'a'",
        "remove_first: 'q'", "capitalize", "upcase", "downcase", "escape", "escape_once", "lstrip",
        "rstrip", "strip", "strip_html", "strip_newlines", "newline_to_br", "slice: 5", "split: ','",
        "truncate: 5", "truncatewords: 5", "url_encode", "url_decode",
    )),
    *(f"{{% assign x = items | {name} %}}" for name in (
        "join: ','", "sort", "sort_natural", "uniq", "reverse", "map: 'a'", "compact", "concat: items",
        "where: 'a'",
    )),
    *(f"{{% assign x = hashes | {name} %}}" for name in ("sort: 'a'", "map: 'a'", "where: 'a', 1")),
    "{% if text contains 'q' %}{% endif %}", "{% if items contains 'q' %}{% endif %}",
    "{% if text == other %}{% endif %}", "{% if items == same %}{% endif %}",
    "{% capture x %}{{ items }}{% endcapture %}", "{% capture x %}{{ hash }}{% endcapture %}",
    "{% for a in items limit: 1 %}{% endfor %}", "{% for a in hash limit: 1 %}{% endfor %}",
    "{% for a in hash reversed %}{% break %}{% endfor %}", "{% for a in items %}{% assign x = a %}{% endfor %}",
    "{% for a in (1..300) %}{% if a == 1 %}{% elsif a == 2 %}{% else %}{% assign x = a | plus: 1 | minus: 2 | times: 3 %}{% endif %}{% endfor %}",
)  # fmt: skip


@pytest.mark.parametrize("template", _COSTLY)
def test_time_is_counted_by_what_is_done_not_by_rounds(
    template: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hundredth of the steps, in a loop of all the rounds in the world: some seconds at most."""
    monkeypatch.setattr(bounds, "MOST_STEPS", bounds.MOST_STEPS // 100)
    parsed = _environment().parse(f"{{% for i in (1..500000) %}}{template}{{% endfor %}}")
    begun = time.process_time()
    printed = parsed.render(_LARGE)
    seconds = time.process_time() - begun
    assert printed.startswith(_TOO_MUCH)
    assert seconds < 3
