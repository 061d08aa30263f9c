"""What is around the highlighted code, as kramdown's adapter, Jekyll's tag and Rouge print it."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import ruby_rouge

from pykyll.errors import PykyllError
from pykyll.highlight import Lexer, find_fancy, formatters, highlight_tag_body, kramdown_adapter
from pykyll.templates.tags.highlight import parse_highlight

_RECORDED = json.loads((Path(__file__).parent / "recorded/wrappers.json").read_text("utf-8"))


def _recorded(do: str) -> list[dict[str, Any]]:
    return [case for case in _RECORDED if case["job"]["do"] == do]


def _name(case: dict[str, Any]) -> str:
    return " ".join(str(value) for key, value in case["job"].items() if key != "do")[:100]


@pytest.mark.parametrize("case", _recorded("kramdown"), ids=_name)
def test_kramdown_gets_from_its_adapter_what_ruby_gives(case: dict[str, Any]) -> None:
    job = case["job"]
    printed = kramdown_adapter.highlight(job["code"], job["lang"], job["kind"], job["opts"])
    assert printed == case["answer"]["html"]


@pytest.mark.parametrize("case", _recorded("tag"), ids=_name)
def test_jekylls_tag_holds_what_ruby_prints(case: dict[str, Any]) -> None:
    lang, options = parse_highlight(case["job"]["markup"], takes_mark_lines=False)
    printed = highlight_tag_body(case["job"]["code"].strip("\r\n"), lang, options)
    assert f">{printed.removesuffix(chr(10))}</code></pre></figure>" in case["answer"]["html"]


@pytest.mark.parametrize("case", _recorded("format"), ids=_name)
def test_formatters_print_what_rouges_print(case: dict[str, Any]) -> None:
    job = case["job"]
    lexer = find_fancy(job["lang"], job["code"])
    assert lexer is not None
    assert _formatted(lexer, job) == case["answer"]["html"]


def _formatted(lexer: Lexer, job: dict[str, Any]) -> str:
    args = job["args"]
    by_name = {
        "HTML": formatters.html,
        "HTMLPygments": lambda tokens: formatters.html_pygments(tokens, formatters.html, *args),
        "HTMLTable": partial(formatters.html_table, options=args),
        "HTMLLineHighlighter": lambda tokens: formatters.html_line_highlighter(tokens, **args),
        "HTMLLegacy": partial(formatters.html_legacy, options=args),
    }
    return by_name[job["formatter"]](lexer.lex(job["code"]))


@pytest.mark.ruby
@pytest.mark.skipif(not ruby_rouge.is_there(), reason="Ruby, Rouge 3.30 or Jekyll is not installed")
def test_the_recording_is_what_ruby_prints_now() -> None:
    ruby = ruby_rouge.RubyRouge()
    answers = [ruby.ask_to(**case["job"]) for case in _RECORDED]
    ruby.close()
    assert answers == [case["answer"] for case in _RECORDED]


def test_marked_lines_are_in_a_span_of_their_own() -> None:
    printed = highlight_tag_body("a\nb\n", "python", {"mark_lines": ["2"]}, mark_lines=True)
    b = '<span class="n">b</span>'
    assert printed == f'<span class="n">a</span>\n<span class="hll">{b}\n</span>'


def test_marked_lines_go_with_line_numbers() -> None:
    options = {"mark_lines": ["1"], "linenos": "inline"}
    printed = highlight_tag_body("a\nb", "python", options, mark_lines=True)
    assert '<td class="code"><pre><span class="hll"><span class="n">a</span>\n</span>' in printed
    assert '<pre class="lineno">1\n2\n</pre>' in printed


def test_marked_lines_mean_nothing_before_jekyll_4_4() -> None:
    plain = highlight_tag_body("a\nb\n", "python", {})
    assert highlight_tag_body("a\nb\n", "python", {"mark_lines": ["2"]}) == plain


@pytest.mark.parametrize(
    "opts",
    [
        {"inline_theme": "no such theme"},
        {"line_numbers": True, "start_line": "x"},
        {"line_numbers": True, "line_format": "%i %i"},
        {"formatter": "HTMLTable"},
    ],
    ids=str,
)
def test_options_that_stop_rouge_are_named(opts: dict[str, Any]) -> None:
    with pytest.raises(PykyllError, match="the highlighter's"):
        kramdown_adapter.highlight("x\n", "python", "block", opts)


def test_a_guess_between_languages_is_an_error_as_with_rouge() -> None:
    text = "#!/usr/bin/ruby\ndiff a/x b/x\n---\n+++\n"
    with pytest.raises(PykyllError, match="Ambiguous guess"):
        kramdown_adapter.highlight(text, "guess", "block", {})
