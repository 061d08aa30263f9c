"""The schemas: one source, valid, and with all that messages and the reference take from them."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml
from data_file_reference import reference
from fastjsonschema import JsonSchemaValuesException

from pykyll import build
from pykyll.academic.dates import with_dates_as_text
from pykyll.academic.identifiers import bare, is_orcid
from pykyll.academic.schema import NAMES, definition_of, folder, schema_line, text_of, validator_of
from pykyll.scaffold.new_site import new_site

_ROOT = Path(__file__).parents[2]
_OWNERS = ("interests", "navigation", "profiles", "publications")
_OF_SITES = tuple(name for name in NAMES if name != "plain-publications")
_LISTS = tuple(name for name in NAMES if name != "i18n")


def test_the_owners_copies_are_the_schemas_that_come_with_pykyll() -> None:
    copies = {path.name: path.read_text("utf-8") for path in (_ROOT / "_schemas").iterdir()}
    assert copies == {f"{name}.json": text_of(name) for name in _OF_SITES}
    assert sorted(each.name for each in folder().iterdir()) == [f"{name}.json" for name in NAMES]


def test_a_new_site_has_the_schema_that_its_data_names(tmp_path: Path) -> None:
    new_site(str(tmp_path / "new"), now=datetime(2026, 2, 3, tzinfo=UTC))
    data = tmp_path / "new/_data/publications.yml"
    text = data.read_text("utf-8")
    named = tmp_path / "new/_data" / (schema_line(text) or "")
    assert named.read_text("utf-8") == text_of("plain-publications")
    assert build(tmp_path / "new", tmp_path / "out").warnings == ()
    data.write_text(text + "- title: Notes\n  authors: Ada\n  year: 20225\n")
    [warning] = build(tmp_path / "new", tmp_path / "out").warnings
    assert warning.message == "`year` is not a year of four digits: 20225"


def test_the_entry_that_a_new_site_shows_is_right(tmp_path: Path) -> None:
    new_site(str(tmp_path / "new"), now=datetime(2026, 2, 3, tzinfo=UTC))
    text = (tmp_path / "new/_data/publications.yml").read_text("utf-8")
    entry = text[text.index("# - title") :].replace("# ", "")
    validator_of("plain-publications")(yaml.safe_load(entry))


@pytest.mark.parametrize("name", _OWNERS)
def test_the_owners_data_names_its_schema(name: str) -> None:
    text = (_ROOT / f"_data/{name}.yml").read_text("utf-8")
    assert text.startswith(f"# yaml-language-server: $schema=../_schemas/{name}.json\n")


@pytest.mark.parametrize("name", _LISTS)
def test_a_schema_is_valid_and_takes_an_empty_list(name: str) -> None:
    assert validator_of(name)([]) == []


def _properties(definition):
    for name, each in definition.get("properties", {}).items():
        yield name, each
        yield from _properties(each.get("items", {}))


@pytest.mark.parametrize("name", _LISTS)
def test_each_field_says_what_it_is_and_how_it_is_written(name: str) -> None:
    for field, each in _properties(definition_of(name)["items"]):
        assert {"title", "description", "errorMessage", "examples"} <= each.keys(), field


def test_words_are_a_mapping() -> None:
    assert validator_of("i18n")({"skip": "Skip"}) == {"skip": "Skip"}


def test_kinds_that_share_a_field_ask_the_same_of_it() -> None:
    shared: dict[str, list[object]] = {}
    for name in ("publications", "talks", "projects"):
        properties = definition_of(name)["items"]["properties"]
        for field in ("links", "paper", "image_alt"):
            if field in properties:
                shared.setdefault(field, []).append(properties[field])
    assert all(each == same[0] for same in shared.values() for each in same)


@pytest.mark.parametrize("name", _LISTS)
def test_the_examples_together_are_right(name: str) -> None:
    definition = definition_of(name)
    properties = definition["items"]["properties"]
    lines = [f"{field}: {_written(each['examples'][0])}" for field, each in properties.items()]
    entry = yaml.safe_load("\n".join(lines))
    validator_of(name)(with_dates_as_text([entry], definition))


def _written(example):
    return str(example).lower() if isinstance(example, bool) else example


def test_the_reference_is_made_of_the_schemas() -> None:
    page = (_ROOT / "docs/data-files.md").read_text("utf-8")
    assert page == reference(), "python tests/support/data_file_reference.py writes it anew"


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("https://doi.org/10.1000/x", "10.1000/x"),
        ("http://dx.doi.org/10.1000/x", "10.1000/x"),
        ("doi.org/10.1000/x", "10.1000/x"),
        ("DOI: 10.1000/x.", "10.1000/x"),
        ("doi:https://doi.org/10.1000/x", "10.1000/x"),
        ("https://arxiv.org/abs/2601.00010v2", "2601.00010v2"),
        ("arXiv:2601.00010", "2601.00010"),
        ("https://arxiv.org/pdf/hep-th/9901001.pdf", "hep-th/9901001"),
    ],
)
def test_a_number_without_what_people_write_around_it(written: str, number: str) -> None:
    assert bare(written) == number


# The first three are examples of ORCID's own, from its page on the structure of identifiers.
@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("0000-0002-1825-0097", True),
        ("0000-0001-5109-3700", True),
        ("0000-0002-1694-233X", True),
        ("0000-0002-1825-0098", False),
        ("0000-0002-1694-233x", False),
        ("0000000218250097", False),
    ],
)
def test_the_last_digit_of_an_orcid_is_a_check(text: str, is_one: bool) -> None:
    assert is_orcid(text) is is_one


_GUIDE = (_ROOT / "docs/owners-guide.md").read_text("utf-8")
_EXAMPLES = [text for text in re.findall(r"```yaml\n(.*?)```", _GUIDE, re.DOTALL) if text[0] == "-"]


@pytest.mark.parametrize("example", _EXAMPLES)
def test_each_entry_that_the_owners_guide_shows_is_right(example: str) -> None:
    entries = yaml.safe_load(example)
    assert any(_is_right(name, entries) for name in _LISTS)


def _is_right(name: str, entries: object) -> bool:
    try:
        validator_of(name)(with_dates_as_text(entries, definition_of(name)))
    except JsonSchemaValuesException:
        return False
    return True
