"""What bibtex-ruby, latex-decode and jekyll-scholar's filters made of texts, unit by unit."""

from __future__ import annotations

import pytest
from scholar_cases import bib_texts, case, lines, unit

from pykyll.bibliography import (
    BibliographyError,
    Entry,
    Name,
    Names,
    parse,
    parse_names,
    to_bibtex,
    to_csl,
)
from pykyll.bibliography.filters import FILTERS, apply
from pykyll.bibliography.latex import decode

_MISSING = "the recorded units are not on this machine"
_DEFAULT_FILTERS = tuple(FILTERS)[:8]

_BIBTEX = [case(each, name=each["id"]) for each in lines("units/bibtex.jsonl")]
_NAMES = [case(*each, name=f"names: {each[0]}") for each in unit("names.json")]
_LATEX = unit("latex-decode.json")
_FILTERS = [
    case(name, *pair, name=f"filters: {name} {pair[0]}")
    for name, pairs in dict(unit("filters.json") or {}).items()
    for pair in pairs
]
_TEXTS = bib_texts()
_SAME_TEXT = {
    "bib-types:_bibliography/references.bib": "style-types-apa:_bibliography/references.bib"
}
"""A file that a case under another name has."""


def _text_of(name: str) -> str | None:
    return _TEXTS.get(name) or _TEXTS.get(_SAME_TEXT.get(name, ""))


_CSL = [
    case(each["from"], each["csl"], name=f"csl: {each['from']} {each['csl']['id']}")
    for each in lines("units/csl.jsonl")
    if _text_of(each["from"]) is not None
]


def _parts(name: Name) -> dict[str, str | None]:
    return {
        "prefix": name.prefix,
        "last": name.last,
        "suffix": name.suffix,
        "first": name.first,
    }


def _seen(entry: Entry) -> dict[str, object]:
    fields = {
        name: list(map(_parts, value.names)) if isinstance(value, Names) else value.text
        for name, value in entry.fields.items()
    }
    return {
        "key": entry.key,
        "type": entry.type,
        "fields": fields,
        "bibtex": to_bibtex(entry),
    }


@pytest.mark.skipif(not _BIBTEX, reason=_MISSING)
@pytest.mark.parametrize("recorded", _BIBTEX)
def test_entries_are_bibtex_ruby_s(recorded: dict) -> None:
    try:
        bibliography = parse(recorded["bib"], name=recorded["id"])
    except BibliographyError as error:
        assert "error" in recorded, error
        return
    assert "error" not in recorded
    seen = [_seen(entry) for entry in bibliography.entries]
    assert seen == recorded["entries"]
    assert [list(each["fields"]) for each in seen] == [
        list(each["fields"]) for each in recorded["entries"]
    ]


@pytest.mark.skipif(not _BIBTEX, reason=_MISSING)
@pytest.mark.parametrize("recorded", _BIBTEX)
def test_errors_name_what_bibtex_ruby_stopped_at(recorded: dict) -> None:
    if "error" not in recorded:
        return
    with pytest.raises(BibliographyError) as raised:
        parse(recorded["bib"], name="x.bib")
    diagnostic = raised.value.diagnostic
    assert diagnostic.reference is not None
    assert diagnostic.reference in recorded["error"]
    assert (diagnostic.path, diagnostic.hint is None) == ("x.bib", False)
    assert diagnostic.excerpt in recorded["bib"]


@pytest.mark.skipif(not _NAMES, reason=_MISSING)
@pytest.mark.parametrize(("text", "names", "printed"), _NAMES)
def test_names_are_bibtex_ruby_s(text: str, names: list, printed: str) -> None:
    try:
        read = parse_names(text)
    except ValueError:
        read = ()
    assert [{**_parts(name), "csl": name.to_csl()} for name in read] == names
    assert Names(read).text == printed


@pytest.mark.skipif(not _LATEX, reason=_MISSING)
def test_latex_is_latex_decode_s() -> None:
    differing = [(text, wanted, decode(text)) for text, wanted in _LATEX if decode(text) != wanted]
    assert differing == []


@pytest.mark.skipif(not _FILTERS, reason=_MISSING)
@pytest.mark.parametrize(("name", "text", "filtered"), _FILTERS)
def test_filters_are_jekyll_scholar_s(name: str, text: str, filtered: str) -> None:
    assert apply(text, [name]) == filtered


@pytest.mark.skipif(not _CSL, reason=_MISSING)
@pytest.mark.parametrize(("name", "item"), _CSL)
def test_csl_json_is_bibtex_ruby_s(name: str, item: dict) -> None:
    entry = parse(_text_of(name) or "", name=name).by_key[item["id"]]
    ours = to_csl(entry.converted(lambda text: apply(text, _DEFAULT_FILTERS)))
    assert ours == item
    assert list(ours) == list(item)


_CASES = lines("cases.jsonl")


@pytest.mark.skipif(not _CASES, reason=_MISSING)
@pytest.mark.parametrize(
    "recorded",
    [
        case(each, name=f"case: {each['id']}")
        for each in _CASES
        if any(name.startswith("_bibliography/") for name in each["files"])
    ],
)
def test_sites_fail_and_warn_where_jekyll_s_did(recorded: dict) -> None:
    texts = [(n, text) for n, text in recorded["files"].items() if n.startswith("_bibliography/")]
    is_error = "BibTeX::ParseError" in recorded["stderr"]
    left_out = recorded["stderr"].count("-- : Lexer:")
    warnings = []
    failed = False
    for name, text in texts:
        try:
            warnings += parse(text, name=name).warnings
        except BibliographyError:
            failed = True
    assert failed == is_error
    assert (
        len([each for each in warnings if each.line and "has no" not in each.message]) == left_out
    )
