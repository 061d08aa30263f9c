"""Which sites are checked, by which commands, and that no more is said than is wrong."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
import yaml
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ruby_jekyll import build_with_jekyll, is_installed
from site_text import read_tree

from pykyll import build
from pykyll.academic import data_findings
from pykyll.academic.schema import NAMES
from pykyll.builder.incremental.unchanged import report_if_unchanged
from pykyll.cli.doctor import command as doctor
from pykyll.cli.proof import command as proof
from pykyll.config import load_config
from pykyll.errors import BuildError, format_diagnostic

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Edit

_PAPERS = "_data/publications.yml"
_LINE = "# yaml-language-server: $schema=../_schemas/publications.json\n"
_OF_NO_PAGE = ("plain-publications",)
_SLIP = (_PAPERS, "  year: 2025", "  year: 20225")
_WRONG_LINK = (_PAPERS, "  doi: 10.1000", "  doi: https://doi.org/10.1000")


def _found(site: Path) -> list[str]:
    config, _ = load_config(site, environ={})
    return [each.message for each in data_findings(config)]


def test_a_site_without_slips_builds_without_a_word(said: Callable[[], str]) -> None:
    assert said() == ""


# Which sites ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        "",
        "# no schema here\n",
        "# yaml-language-server: $schema=https://example.org/publications.json\n",
        "# yaml-language-server: $schema=../_schemas/gone.json\n",
        "# yaml-language-server: $schema=../_schemas/theirs.json\n",
        "# yaml-language-server: $schema=../_schemas/broken.json\n",
        "# yaml-language-server: $schema=../_schemas\n",
        "# yaml-language-server: $schema=../../publications.json\n",
        "key: value\n" + _LINE,
    ],
)
def test_data_that_names_no_schema_of_ours_may_have_any_shape(line: str, academic: Path) -> None:
    (academic / "_schemas/theirs.json").write_text('{"$id": "urn:theirs:data:publications"}')
    (academic / "_schemas/broken.json").write_text("{" * 100_000)
    schema = (academic / "_schemas/publications.json").read_text("utf-8")
    (academic.parent / "publications.json").write_text(schema)
    (academic / _PAPERS).write_text(f"{line}papers: {{year: 20225, doi: [1]}}\n")
    assert _found(academic) == []


def test_the_schema_counts_wherever_the_file_lies(academic: Path) -> None:
    line = "# yaml-language-server: $schema=../../_schemas/publications.json\n"
    (academic / "_data/more").mkdir()
    (academic / "_data/more/papers.yaml").write_text(f"# Papers\n\n{line}- key: a\n")
    assert _found(academic) == [
        "this paper has no `title`",
        "this paper has no `authors`",
        "this paper has no `year`",
    ]


def test_fields_of_ones_own_are_known_once_they_stand_in_the_sites_schema(
    academic: Path, edit: Callable[[Edit], None]
) -> None:
    edit((_PAPERS, "  year: 2025\n", "  year: 2025\n  impact: 3\n"))
    assert _found(academic) == ["`impact` is no field of a paper"]
    edit(("_schemas/publications.json", '"year": {', '"impact": {}, "year": {'))
    assert _found(academic) == []


def test_the_own_name_may_have_other_forms(academic: Path, edit: Callable[[Edit], None]) -> None:
    edit((_PAPERS, "- Ada Lovelace\n", "- A. Lovelace\n"))
    edit(("_config.yml", "  avatar:", "  aliases: [A. Lovelace]"))
    assert _found(academic) == []
    build(academic, academic.parent / "out")
    page = (academic.parent / "out/publications/index.html").read_text("utf-8")
    assert '<strong class="author">A. Lovelace</strong>' in page


def test_slips_of_one_paper_that_have_nothing_to_do_with_each_other_are_all_told(
    academic: Path,
) -> None:
    (academic / _PAPERS).write_text(_LINE + "- key: a b\n  year: 1\n  doi: x\n  venu: y\n")
    assert sorted(_found(academic)) == [
        "`doi` is not a bare DOI: 'x'",
        "`key` is not a name without spaces: 'a b'",
        "`venu` is no field of a paper",
        "`year` is not a year of four digits: 1",
        "this paper has no `authors`",
        "this paper has no `title`",
    ]


# What follows ---------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["publications", "interests", "navigation", "profiles"])
def test_a_data_file_that_cannot_be_read_is_one_error(
    name: str, academic: Path, said: Callable[[], str]
) -> None:
    file = academic / f"_data/{name}.yml"
    file.write_text(file.read_text("utf-8") + "- a: b: c\n")
    report = said()
    assert report.startswith("error: a second `: ` on this line of YAML")
    assert report.count("error:") + report.count("warning:") == 1


@pytest.mark.parametrize("name", [name for name in NAMES if name not in {"i18n", *_OF_NO_PAGE}])
@pytest.mark.parametrize("content", ["papers: []", "a text", "5", "- 5"])
def test_data_that_no_template_can_use_is_one_error(
    name: str, content: str, academic: Path, said: Callable[[], str]
) -> None:
    line = f"# yaml-language-server: $schema=../_schemas/{name}.json\n"
    (academic / f"_data/{name}.yml").write_text(f"{line}{content}\n")
    report = said()
    assert report.startswith("error: this ")
    assert f"--> _data/{name}.yml:2:" in report
    assert report.count("error:") + report.count("warning:") == 1


def test_errors_of_templates_that_do_not_read_the_broken_file_are_still_told(
    academic: Path, said: Callable[[], str]
) -> None:
    (academic / _PAPERS).write_text("- a: b: c\n")
    (academic / "_pages/404.md").write_text("---\ntitle: Gone\n---\n{{ 'a' | nofilter \n")
    report = said()
    assert report.count("error:") == 2
    assert "_pages/404.md:4" in report


@pytest.mark.parametrize(
    "name", [name for name in NAMES if name not in {"navigation", *_OF_NO_PAGE}]
)
@pytest.mark.parametrize("content", ["", "# none yet\n", "[]\n"])
def test_an_empty_data_file_is_an_empty_list(
    name: str, content: str, academic: Path, said: Callable[[], str]
) -> None:
    (academic / _PAPERS).write_text(_LINE + "# none yet\n")
    (academic / f"_data/{name}.yml").write_text(content)
    config = academic / "_config.yml"
    config.write_text(config.read_text().replace("  github: ada\n", ""))
    assert said() == ""


@pytest.mark.ruby
@pytest.mark.skipif(not is_installed(), reason="Jekyll 4.3.1 is not installed")
@pytest.mark.parametrize("name", ["publications", "interests"])
def test_jekyll_builds_an_empty_data_file_to_the_same_bytes(name: str, academic: Path) -> None:
    (academic / f"_data/{name}.yml").write_text("# none yet\n")
    out = academic.parent / "ours"
    with (academic / "_config.yml").open("a") as file:
        file.write("time: 2026-02-03 04:05:06 +0000\n")
    build_with_jekyll(academic, academic.parent / "theirs")
    build(academic, out, compat="jekyll 4.3.1 debian")
    assert read_tree(out) == read_tree(academic.parent / "theirs")


@pytest.mark.ruby
@pytest.mark.skipif(not is_installed(), reason="Jekyll 4.3.1 is not installed")
@pytest.mark.parametrize("topic", ["", "  topic:\n", '  topic: ""\n', "  topic: Nots\n"])
def test_a_selected_paper_of_no_topic_is_shown_under_other(
    topic: str, academic: Path, edit: Callable[[Edit], None]
) -> None:
    edit((_PAPERS, "  topic: Notes\n", topic))
    edit(("_config.yml", "title: Ada", "time: 2026-02-03 04:05:06 +0000\ntitle: Ada"))
    out = academic.parent / "ours"
    build_with_jekyll(academic, academic.parent / "theirs")
    build(academic, out, compat="jekyll 4.3.1 debian")
    other = (out / "index.html").read_text("utf-8").partition(">Other</h3>")[2]
    assert other.count('class="paper"') == 1
    assert 'id="lovelace2026sketch"' in other
    assert read_tree(out) == read_tree(academic.parent / "theirs")


def test_without_interests_all_selected_papers_are_shown_without_a_heading(academic: Path) -> None:
    (academic / "_data/interests.yml").unlink()
    build(academic, academic.parent / "out")
    page = (academic.parent / "out/index.html").read_text("utf-8")
    assert page.count('class="paper"') == 2
    assert "<h3" not in page


# Where ----------------------------------------------------------------------------------


def test_a_wrong_link_is_never_written(academic: Path, edit: Callable[[Edit], None]) -> None:
    out = academic.parent / "out"
    build(academic, out)
    before = read_tree(out)
    edit(_WRONG_LINK)
    with pytest.raises(BuildError, match="`doi` is not a bare DOI"):
        build(academic, out)
    assert read_tree(out) == before


def test_a_build_of_an_unchanged_site_repeats_what_it_said(
    academic: Path, edit: Callable[[Edit], None]
) -> None:
    edit(_SLIP)
    first = build(academic, academic / "_site")
    [warning] = first.warnings
    assert warning.message == "`year` is not a year of four digits: 20225"
    config, _ = load_config(academic)
    again = report_if_unchanged(config, ())
    assert again is None or again.warnings == first.warnings
    assert build(academic, academic / "_site").warnings == first.warnings


def test_a_data_file_that_has_changed_is_checked_again(
    academic: Path, edit: Callable[[Edit], None]
) -> None:
    assert build(academic, academic / "_site").warnings == ()
    edit(_SLIP)
    assert len(build(academic, academic / "_site").warnings) == 1
    edit((_PAPERS, "  year: 20225", "  year: 2025"))
    assert build(academic, academic / "_site").warnings == ()


def _run(command, academic: Path, monkeypatch: pytest.MonkeyPatch, *arguments: str):
    monkeypatch.chdir(academic)
    monkeypatch.setenv("NO_COLOR", "1")
    result = CliRunner().invoke(command, arguments, standalone_mode=False)
    return result.return_value, result.output


def test_the_doctor_fails(
    academic: Path, edit: Callable[[Edit], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(("_config.yml", "title: Ada Lovelace\n", "title: Ada\nurl: https://a.example\n"))
    assert _run(doctor, academic, monkeypatch)[0] == 0
    edit(_SLIP)
    code, text = _run(doctor, academic, monkeypatch)
    assert code == 1
    assert "error: `year` is not a year of four digits: 20225" in text


def test_proof_fails(
    academic: Path, edit: Callable[[Edit], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    build(academic, academic / "_site")
    arguments = ("--checks", "Scripts", "--disable-external")
    assert _run(proof, academic, monkeypatch, *arguments)[0] == 0
    edit(_SLIP)
    code, text = _run(proof, academic, monkeypatch, *arguments)
    assert code == 1
    assert (
        "For the Data check, the following failures were found:\n\n"
        "* At _data/publications.yml:11:\n\n"
        "  `year` is not a year of four digits: 20225\n  write it as in `year: 2025`\n"
        "  |   year: 20225\n"
    ) in text


# Bad input ------------------------------------------------------------------------------


def test_a_few_aliases_that_stand_for_billions_take_no_time(academic: Path) -> None:
    lines = ["- &a0 [x, x]"]
    lines += [f"- &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    (academic / _PAPERS).write_text(_LINE + "\n".join(lines) + "\n")
    assert _found(academic) == []


def test_of_very_many_slips_the_first_are_told(academic: Path) -> None:
    count = 2_000
    papers = (
        f"- {{key: k{n}, topic: t{n}x, title: T{n}, authors: [A], year: {n}}}" for n in range(count)
    )
    interests = (f"- name: t{n}y" for n in range(count))
    line = "# yaml-language-server: $schema=../_schemas/interests.json\n"
    (academic / _PAPERS).write_text(_LINE + "\n".join(papers) + "\n")
    (academic / "_data/interests.yml").write_text(line + "\n".join(interests) + "\n")
    found = _found(academic)
    assert len(found) == 101
    assert found[0] == "there are more than 100 slips in this file: these are the first"


def test_an_entry_of_very_many_unknown_fields_takes_no_time(academic: Path) -> None:
    fields = "\n".join(f"  titl{n}: a" for n in range(20_000))
    (academic / _PAPERS).write_text(f"{_LINE}- key: a\n{fields}\n")
    assert len(_found(academic)) == 101


_SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.dates(), st.text(max_size=8),
    st.sampled_from(["2601.00010", "10.1/x", "A B and C D", "https://x", "\\a", "a #b"]),
)  # fmt: skip
_KEYS = st.sampled_from(
    ["key", "title", "authors", "year", "doi", "arxiv", "links", "topic", "selected", "label",
     "url", "equal_contribution", "name", "summary", "field", "prefix", "", "a.b", "[0]", "x y",
     "date", "bibtex", "award", "month", "paper", "image", "from", "to", "since", "until", "text"]
)  # fmt: skip
_VALUES = st.recursive(
    _SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=6)
)


@given(name=st.sampled_from(NAMES), data=_VALUES)
@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_data_brings_the_checks_down(name: str, data: object, academic: Path) -> None:
    line = f"# yaml-language-server: $schema=../_schemas/{name}.json\n"
    text = yaml.safe_dump(data, allow_unicode=True)
    (academic / f"_data/{name}.yml").write_text(line + text, "utf-8")
    config, _ = load_config(academic, environ={})
    for found in data_findings(config):
        assert found.path is not None
        assert format_diagnostic(found)


def test_a_link_out_of_the_site_is_not_followed(academic: Path) -> None:
    outside = academic.parent / "papers.yml"
    outside.write_text(_LINE + "- key: a\n")
    os.symlink(outside, academic / "_data/linked.yml")
    assert _found(academic) == []


def test_a_paper_that_an_entry_lost_is_named_rightly_all_the_same(
    academic: Path, edit: Callable[[Edit], None]
) -> None:
    edit(("_data/talks.yml", "kind: invited", "kind: invited\n  paper: lovelace2025notes"))
    edit((_PAPERS, "- key: lovelace2026sketch", "  key: lovelace2026sketch"))
    assert _found(academic) == ["`key` is written a second time, after line 3: this one counts"]
