"""Nothing that reads texts is left out of these tests: what is new shows here."""

from __future__ import annotations

import ast
import pkgutil
import sys
from pathlib import Path

from text_readers import readers

import pykyll
from pykyll.highlight import grammars
from pykyll.highlight.lexer import own_grammars

_SOURCE = Path(pykyll.__path__[0])
_VERBS = (
    "parse", "load", "decode", "read", "split", "entries", "lex", "highlight", "guess", "convert", "to",
    "tokenize", "tokens",
)  # fmt: skip
_TEXTS = ("text", "html", "markup", "code", "content", "body", "tex", "svg", "css", "notebook")
"""What texts of a site are called where they are the first that a function takes."""
_TRIED_ELSEWHERE = {
    "academic/preparing/fonts.py font_for": "asks fc-match for some letters",
    "academic/preparing/mathml.py mathml": "a library's, where that is installed",
    "academic/preparing/scaling.py scaled": "tests/bad_input/test_bombs.py",
    "academic/preparing/scaling.py size_of": "tests/bad_input/test_bombs.py",
    "builder/incremental/fingerprints.py digest": "a digest",
    "compare/reference.py is_built_folder": "a word of the command line",
    "extend/notebook_html.py converted": "tests/bad_input/test_bombs.py; nbconvert's",
    "sass/parse/script/__init__.py parse_expression": "values in SCSS",
    "sass/parse/script/literals.py hex_color": "values in SCSS",
    "source/model.py digest_of": "a digest",
    "academic/data_file.py read_data_file": "takes a path; its text is YAML",
    "bibliography/csl/locales/load.py load_locale": "takes the name of a language",
    "config/files.py read_config_file": "takes a path; its text is YAML or TOML",
    "files/source_text.py read_text": "takes a path",
    "highlight/data_files.py read_data": "our own data",
    "highlight/pygments_bridge.py lex_function": "takes the name of a language",
    "highlight/grammars/escape.py lex": "test_highlighting.py",
    "highlight/grammars/irb.py lex": "test_highlighting.py",
    "highlight/kramdown_adapter.py highlight": "test_kramdown.py",
    "highlight/searches.py closed": "takes an expression of a grammar; test_highlighting.py",
    "kramdown/options.py parse_option": "takes the name of an option",
    "liquid/condition.py parse_condition": "test_texts.py, every tag",
    "liquid/condition.py parse_strict_condition": "test_texts.py, where_exp",
    "liquid/strict_parser.py lex": "test_texts.py, every tag",
    "liquid/tokenizer.py tokens_of": "test_texts.py, every template",
    "liquid/variable.py parse_variable": "test_texts.py, every template",
    "liquid/variable.py parse_strict_variable": "test_texts.py, group_by_exp",
    "proof/page.py read_text": "takes a path",
    "source/data_reader.py read_data_file": "takes a path; its texts are YAML, JSON, CSV, TOML",
    "templates/moments.py read_of": "takes the name of a filter",
    "templates/tags/highlight.py parse_highlight": "test_texts.py, the tag highlight",
    "templates/tags/include_markup.py parse_include": "test_texts.py, the tag include",
    "templates/tags/post_url.py parse_post_name": "test_texts.py, the tag post_url",
}


def _readers_of_texts() -> set[str]:
    """The public functions that take a text first and are named as what reads one, or it is."""
    return {
        f"{file.relative_to(_SOURCE).as_posix()} {each.name}"
        for file in _SOURCE.rglob("*.py")
        for each in ast.parse(file.read_text("utf-8")).body
        if isinstance(each, ast.FunctionDef) and _reads_a_text(each)
    }


def _reads_a_text(function: ast.FunctionDef) -> bool:
    first = function.args.args[:1]
    takes = ast.unparse(first[0].annotation) if first and first[0].annotation else ""
    if takes not in {"str", "bytes"} or function.name.startswith("_"):
        return False
    return function.name.split("_")[0] in _VERBS or first[0].arg in _TEXTS


def _called_by_readers() -> set[str]:
    called: set[str] = set()
    top = f"{_SOURCE}/"

    def note(frame: object, event: str, _argument: object) -> None:
        code = frame.f_code  # type: ignore[attr-defined]  # a frame
        if event == "call" and code.co_filename.startswith(top):
            called.add(f"{code.co_filename[len(top) :]} {code.co_name}")

    for read in readers().values():
        sys.setprofile(note)
        try:
            for text in (
                "a",
                "1",
                "2024-01-02",
                "2024-01-02 03:04:05",
                "1.5",
                "0x1",
                "A and B",
                "--cited",
                "[a] b",
                "aGk=",
            ):
                read(text)
        finally:
            sys.setprofile(None)
    return called


def test_every_reader_of_texts_is_tried() -> None:
    untried = _readers_of_texts() - _called_by_readers() - set(_TRIED_ELSEWHERE)
    assert untried == set(), "give text_readers.py a reader that goes through it"


def test_what_is_said_to_be_tried_elsewhere_is_there() -> None:
    assert set(_TRIED_ELSEWHERE) <= _readers_of_texts()


def test_every_grammar_has_a_language_that_is_tried() -> None:
    parts = {"ruby_strings", "irb_output", "yaml_indent", "fluent"}
    modules = {each.name for each in pkgutil.iter_modules(grammars.__path__)}
    assert modules - parts <= {tag.replace("-", "_") for tag in own_grammars()}
