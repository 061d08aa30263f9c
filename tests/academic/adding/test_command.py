"""What `pykyll add` writes and says."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click import Choice

from pykyll.academic.adding import KINDS, fields_of
from pykyll.cli.add_entry import entry_command

_BIB = r"""
@article{babbage1826,
  author = {Babbage, Charles and G{\"o}del, Kurt and others},
  title = {On a Method of Expressing by Signs},
  journal = {Philosophical Transactions},
  year = 1826,
  volume = 116,
  pages = {250--265},
  keywords = {signs}
}
"""
_TODAY = ("--added", "2026-03-01")


def _papers(site: Path) -> str:
    return (site / "_data/publications.yml").read_text("utf-8")


def test_a_paper_of_a_file_is_one_block_above_those_of_its_topic(site, run):
    before = _papers(site)
    (site / "refs.bib").write_text(_BIB, "utf-8")
    ended = run("add", "paper", "refs.bib", "--topic", "Notes", *_TODAY, "--year", "2026")
    assert ended.out == (
        "Added to _data/publications.yml:\n"
        "  line 14  babbage1826  On a Method of Expressing by Signs\n"
        "    left out: keywords\n"
    )
    assert (ended.code, ended.err) == (0, "")
    block = """- key: babbage1826
  topic: Notes
  title: "On a Method of Expressing by Signs"
  authors:
    - Charles Babbage
    - Kurt Gödel
    - others
  year: 2026
  added: 2026-03-01
  venue: "Philosophical Transactions"
  type: article
  volume: 116
  pages: "250–265"

"""
    assert _papers(site) == before.replace("# the first one", f"{block}# the first one")


def test_an_older_paper_goes_below_the_newer_ones_of_its_topic(site, run):
    (site / "refs.bib").write_text(_BIB, "utf-8")
    run("add", "paper", "refs.bib", "--topic", "Engines")
    order = [line[7:] for line in _papers(site).splitlines() if line.startswith("- key: ")]
    assert order == ["lovelace2025notes", "babbage1826", "lovelace2024sketch"]


def test_a_dry_run_shows_the_difference_and_writes_nothing(site, run):
    before = _papers(site)
    (site / "refs.bib").write_text("@misc{a, title={T}, author={A B}, year={2026}}", "utf-8")
    ended = run("add", "paper", "refs.bib", "--dry-run", "--topic", "Engines", *_TODAY)
    assert ended.out == (
        "--- a/_data/publications.yml\n"
        "+++ b/_data/publications.yml\n"
        "@@ -1,6 +1,14 @@\n"
        " # yaml-language-server: $schema=../_schemas/publications.json\n"
        " # Papers, the newest of a topic first.\n"
        " \n"
        "+- key: a\n"
        "+  topic: Engines\n"
        '+  title: "T"\n'
        "+  authors:\n"
        "+    - A B\n"
        "+  year: 2026\n"
        "+  added: 2026-03-01\n"
        "+\n"
        " - key: lovelace2025notes\n"
        "   topic: Engines\n"
        '   title: "Notes upon the Engine"\n'
    )
    assert ended.err == "Nothing was written: this is a dry run.\n"
    assert _papers(site) == before


def test_without_a_topic_it_is_told_which_there_are(site, run):
    (site / "refs.bib").write_text("@misc{a, title={T}, author={A B}, year={2026}}", "utf-8")
    assert run("add", "paper", "refs.bib").out == (
        "Added to _data/publications.yml:\n"
        "  line 4  a  T\n"
        "Without a topic, the front page shows papers under Other. The topics are:\n"
        "  Engines\n"
        "  Notes\n"
        "Give one with --topic, or write `topic: …` into the entry.\n"
    )


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (
            "@misc{x, title={T}, author={A B}, year={2026}, doi={https://doi.org/10.1000/ENGINE.3}}",
            (
                "warning: x is there already, in line 4: it has the same DOI\n"
                " --> _data/publications.yml:4\n"
                "  |\n"
                "4 | - key: lovelace2025notes\n"
                "  = help: nothing is to be done\n\n"
            ),
        ),
        (
            "@misc{x, title={T}, author={A B}, year={2026}, eprint={2601.00010v3}, archiveprefix={arXiv}}",
            (
                "warning: x is there already, in line 4: it has the same arXiv number\n"
                " --> _data/publications.yml:4\n"
                "  |\n"
                "4 | - key: lovelace2025notes\n"
                "  = help: nothing is to be done\n\n"
            ),
        ),
        (
            "@article{x, title={{SKETCH} of the engine!}, author={A B}, year={2026}, journal={J}}",
            (
                "warning: x is there already, in line 15: it has the same title\n"
                "  --> _data/publications.yml:15\n"
                "   |\n"
                "15 | - key: lovelace2024sketch\n"
                "   = help: this one has also: venue, type; add them there by hand\n\n"
            ),
        ),
        (
            "@misc{lovelace2024sketch, title={Other}, author={A B}, year={2026}}",
            (
                "warning: the key 'lovelace2024sketch' is that of another paper, in line 15\n"
                "  --> _data/publications.yml:15\n"
                "   |\n"
                "15 | - key: lovelace2024sketch\n"
                "   = help: give this one another key\n\n"
            ),
        ),
    ],
)
def test_what_is_there_already_is_told_with_its_line(site, run, entry, said):
    before = _papers(site)
    (site / "refs.bib").write_text(entry, "utf-8")
    ended = run("add", "paper", "refs.bib")
    is_done = "nothing is to be done" in said
    why = ": all of it is there already" if is_done else ""
    assert ended.err == f"{said}Nothing was added{why}.\n"
    assert (ended.code, ended.out, _papers(site)) == (0 if is_done else 1, "", before)


def test_two_of_a_file_that_are_one_are_told_too(site, run):
    twice = (
        "@misc{a, title={T}, author={A}, year=2026}\n@misc{b, title={t.}, author={A}, year=2026}"
    )
    (site / "refs.bib").write_text(twice, "utf-8")
    ended = run("add", "paper", "refs.bib", "--topic", "Notes")
    assert ended.code == 0
    assert ended.err == (
        "warning: b is there twice: a (line 1) has the same title\n"
        " --> refs.bib:2\n"
        "  = help: the first of the two is taken\n\n"
    )


_WRONG = {
    ("refs.bibtex.txt",): (
        "error: refs.bibtex.txt is no file, and neither a DOI nor an arXiv number\n"
        "  = help: give refs.bib, 10.1145/3746027.3754958, or arXiv:2508.13471\n\n1 error\n"
    ),
    ("https://example.org/paper",): (
        "error: https://example.org/paper is no address of a DOI or of arXiv\n"
        "  = help: give the DOI that its page names, or save its BibTeX to a file\n\n1 error\n"
    ),
    ("_data",): "error: _data is a folder\n  = help: name the .bib file in it\n\n1 error\n",
    ("empty.bib",): (
        "error: empty.bib has no entry of BibTeX\n"
        "  = help: an entry begins with its type and key, as in `@article{lovelace2025notes,`"
        "\n\n1 error\n"
    ),
    ("latin.bib",): (
        "error: this file is not UTF-8: byte 0xFC on line 2\n"
        " --> latin.bib:2:2\n"
        "  |\n"
        "2 | M�\n"
        "  |  ^ save it as UTF-8, or set `encoding:` in _config.yml\n\n1 error\n"
    ),
    ("broken.bib",): (
        "error: In entry `a` a comma was expected, not `year`\n"
        " --> broken.bib:3:3\n"
        "  |\n"
        "3 |   year={2001}}\n"
        "  |   ^^^^\n"
    ),
    ("good.bib", "--topic", "Engine"): (
        "error: there is no topic 'Engine'\n  = help: did you mean 'Engines'?\n\n1 error\n"
    ),
    ("good.bib", "--key", "goud"): (
        "error: there is no entry 'goud'\n  = help: did you mean 'good'?\n\n1 error\n"
    ),
    ("good.bib", "--arxiv", "25"): (
        "error: good: `arxiv` is not an arXiv number: '25'\n"
        " --> good.bib:1\n"
        '  = help: write the number alone, in quotes, such as "2508.13471"\n\n1 error\n'
    ),
    ("press.bib",): (
        "error: a: this paper has no `authors`\n"
        " --> press.bib:1\n"
        "  = help: add `authors: [Ada Lovelace, Charles Babbage]`\n\n"
        "error: a: `year` is not a year of four digits: 'in press'\n"
        " --> press.bib:1\n"
        "  = help: write it as in `year: 2025`\n\n2 errors\n"
    ),
    ("good.bib", "--added", "1.3.2026"): (
        "error: --added is no date: '1.3.2026'\n"
        "  = help: write year, month and day, as in 2026-03-01\n\n1 error\n"
    ),
    ("good.bib", "--link", "Code"): (
        "error: --links has no label and url: 'Code'\n  = help: write it as LABEL=URL\n\n1 error\n"
    ),
}


@pytest.mark.parametrize("arguments", _WRONG)
def test_what_is_wrong_is_said_and_nothing_is_written(site, run, arguments):
    (site / "empty.bib").write_text("% nothing", "utf-8")
    (site / "latin.bib").write_bytes(b"@misc{a,\nM\xfc\n}")
    (site / "broken.bib").write_text("@book{a,\n  title={A}\n  year={2001}}", "utf-8")
    (site / "good.bib").write_text("@misc{good, title={T}, author={A B}, year={2026}}", "utf-8")
    (site / "press.bib").write_text("@misc{a, title={T}, year={in press}}", "utf-8")
    before = _papers(site)
    ended = run("add", "paper", *arguments)
    expected = _WRONG[arguments]
    assert ended.err[: len(expected)] == expected
    assert (ended.code, ended.out, _papers(site)) == (1, "", before)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "- key: a\n  title: b: c\n",
            ("error: a second `: ` on this line of YAML\n --> _data/publications.yml:2:11\n"),
        ),
        (
            "key: a\n",
            "error: this file is no list: nothing can be added to it\n --> _data/publications.yml:1\n",
        ),
        (
            "[{key: a}]\n",
            (
                "error: this list is written in brackets: nothing can be added to it\n"
                " --> _data/publications.yml:1\n"
            ),
        ),
    ],
)
def test_a_file_that_cannot_be_added_to_is_left_alone(site, run, text, said):
    (site / "_data/publications.yml").write_text(text, "utf-8")
    (site / "refs.bib").write_text("@misc{a2, title={T}, author={A B}, year={2026}}", "utf-8")
    ended = run("add", "paper", "refs.bib")
    assert ended.err.startswith(said)
    assert (ended.code, _papers(site)) == (1, text)


@pytest.mark.parametrize(
    "text",
    [
        "# about\n",
        "",
        "[]\n",
        "\ufeff# mark\n\n- key: a\n  title: A\n  authors: [A]\n  year: 2020\n",
        "# crlf\r\n\r\n- key: a\r\n  title: A\r\n  authors: [A]\r\n  year: 2020\r\n",
        "- key: a\n  title: A\t# tab\n  authors: [A]\n  year: 2020",
    ],
)
def test_marks_line_ends_and_empty_files_stay_what_they_are(site, run, text):
    path = site / "_data/publications.yml"
    path.write_bytes(text.encode())
    (site / "refs.bib").write_text("@misc{b, title={T}, author={A B}, year={2026}}", "utf-8")
    assert run("add", "paper", "refs.bib", *_TODAY).code == 0
    after = path.read_bytes().decode()
    end = "\r\n" if "\r\n" in text else "\n"
    block = '- key: b\n  title: "T"\n  authors:\n    - A B\n  year: 2026\n  added: 2026-03-01\n'
    assert block.replace("\n", end) in after
    rest = after.replace(block.replace("\n", end), "")
    assert [each for each in rest.split(end) if each] == [
        each for each in text.replace("[]", "").split(end) if each
    ]
    assert after.startswith("\ufeff") == text.startswith("\ufeff")


def test_standard_input_is_read(site, run, monkeypatch):
    data = b"@misc{piped, title={T}, author={A B}, year={2026}}"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert run("add", "paper", "-", "--topic", "Notes").code == 0
    assert "- key: piped\n" in _papers(site)


def test_some_of_a_file_and_proceedings_only_when_asked_for(site, run):
    (site / "refs.bib").write_text(
        "@inproceedings{a, title={A}, author={A B}, crossref={p}}\n"
        "@inproceedings{b, title={B}, author={A B}, crossref={p}}\n"
        "@proceedings{p, title={P}, editor={E F}, author={E F}, year=2020}",
        "utf-8",
    )
    assert run("add", "paper", "refs.bib", "--key", "b", "--topic", "Notes").code == 0
    assert run("add", "paper", "refs.bib", "--topic", "Notes").code == 0
    keys = [line[7:] for line in _papers(site).splitlines() if line.startswith("- key: ")]
    assert sorted(keys) == ["a", "b", "lovelace2024sketch", "lovelace2025notes"]
    assert run("add", "paper", "refs.bib", "--key", "p", "--topic", "Notes").code == 0


def test_a_paper_by_hand_gets_a_key(site, run):
    ended = run(
        "add", "paper", "--title", "On the Übung: a test", "--author", "Émile Zoë", "--author",
        "Ada Lovelace", "--year", "2026", "--doi", "https://doi.org/10.1234/ABC", "--selected",
        "--link", "Code=https://example.org/a=b", "--bibtex", "annote=x", "--topic", "Notes",
        *_TODAY,
    )  # fmt: skip
    assert ended.code == 0
    assert """- key: zoe2026ubung
  topic: Notes
  title: "On the Übung: a test"
  authors:
    - Émile Zoë
    - Ada Lovelace
  year: 2026
  added: 2026-03-01
  doi: "10.1234/ABC"
  links:
    - label: Code
      url: https://example.org/a=b
  bibtex:
    annote: x
  selected: true
""" in _papers(site)


_BY_HAND = {
    ("news", "We won: *yes* #1", "--date", "2026-03-01"): (
        '- date: 2026-03-01\n  text: "We won: *yes* #1"\n'
    ),
    ("talk", "On", "it", "--date", "2026-03-01", "--kind", "invited", "--place", "Turin"): (
        '- title: "On it"\n  date: 2026-03-01\n  place: Turin\n  kind: invited\n'
    ),
    ("teaching", "Algebra", "--year", "2026", "--term", "Spring"): (
        '- title: "Algebra"\n  term: Spring\n  year: 2026\n'
    ),
    ("service", "ACL", "--role", "Reviewer", "--years", "2024–2026"): (
        '- role: Reviewer\n  what: ACL\n  years: "2024–2026"\n'
    ),
    ("award", "Best paper", "--year", "2026"): '- title: "Best paper"\n  year: 2026\n',
    ("project", "Engine", "--description", "It weaves."): (
        "- name: Engine\n  description: It weaves.\n"
    ),
    ("person", "周文涌", "--role", "PhD", "--since", "2024"): (
        "- name: 周文涌\n  role: PhD\n  since: 2024\n"
    ),
    (
        "cv",
        "PhD",
        "--kind",
        "education",
        "--from",
        "2023-09",
        "--to",
        "present",
        "--detail",
        "a: b",
    ): (
        '- kind: education\n  what: PhD\n  from: "2023-09"\n  to: present\n  details:\n    - "a: b"\n'
    ),
}


@pytest.mark.parametrize("arguments", _BY_HAND)
def test_every_kind_makes_its_file_with_the_line_of_its_schema(site, run, arguments):
    kind = KINDS[arguments[0]]
    ended = run("add", *arguments)
    assert (ended.code, ended.err) == (0, "")
    path = site / f"_data/{kind.schema}.yml"
    line = f"# yaml-language-server: $schema=../_schemas/{kind.schema}.json\n\n"
    assert path.read_text("utf-8") == line + _BY_HAND[arguments]
    assert (site / f"_schemas/{kind.schema}.json").is_file()
    again = run("add", *arguments)
    assert again.code == 0
    assert "is in the list already, in line 3\n" in again.err
    assert path.read_text("utf-8") == line + _BY_HAND[arguments]


def test_the_newest_comes_first_and_people_in_their_order(site, run):
    for name in ("First", "Second"):
        run("add", "talk", name, "--date", "2026-03-01")
        run("add", "person", name, "--role", "PhD")
    assert (site / "_data/talks.yml").read_text("utf-8").index("Second") < 80
    people = (site / "_data/people.yml").read_text("utf-8")
    assert people.index("First") < people.index("Second")


_USAGE = {
    ("add", "talk", "T"): "Error: A talk needs --date\n",
    ("add", "paper"): "Error: A paper needs --title, --author and --year\n",
    ("add", "cv"): "Error: An entry of cv needs --kind and --what\n",
    ("add", "cv", "X", "--kind", "edu"): (
        "Error: Invalid value for '--kind': 'edu' is not one of 'education', 'position', 'grant', "
        "'skill', 'language', 'other'.\n"
    ),
    ("add", "tlk"): "Error: There is no 'tlk' to add: did you mean 'talk'?\n",
    ("add", "refs.bib"): (
        "Error: There is no 'refs.bib' to add: did you mean `pykyll add paper refs.bib`?\n"
    ),
    ("add", "arXiv:2508.13471"): (
        "Error: There is no 'arXiv:2508.13471' to add: did you mean "
        "`pykyll add paper arXiv:2508.13471`?\n"
    ),
    (
        "import",
        "refs.bib",
    ): "Error: There is no command 'import': did you mean `pykyll add paper`?\n",
    ("talk",): "Error: There is no command 'talk': did you mean `pykyll add talk`?\n",
}


@pytest.mark.parametrize("arguments", _USAGE)
def test_wrong_usage_is_told_in_one_line(run, arguments):
    ended = run(*arguments)
    assert ended.code == 2
    assert ended.err.splitlines(keepends=True)[-1] == _USAGE[arguments]


def test_plurals_and_other_words_will_do(site, run):
    assert run("add", "talks", "T", "--date", "2026-03-01").code == 0
    assert run("add", "publication", "--title", "T", "--author", "A", "--year", "2026").code == 0
    assert (site / "_data/talks.yml").is_file()


def test_there_has_to_be_a_site(tmp_path, run, monkeypatch):
    (tmp_path / "none").mkdir()
    monkeypatch.chdir(tmp_path / "none")
    assert run("add", "news", "x").err == (
        f"error: {tmp_path}/none is no site: it has no _config.yml\n"
        "  = help: go into the folder of your site, or name it: -s DIR\n\n1 error\n"
    )
    assert run("add", "news", "x", "-s", "../site").code == 0
    assert run("-s", "../site", "add", "news", "y").code == 0
    assert (tmp_path / "site/_data/news.yml").read_text("utf-8").count("- date:") == 2


@pytest.mark.parametrize("word", KINDS)
def test_there_is_a_flag_for_each_field_of_a_schema(word):
    kind = KINDS[word]
    options = {name: each for each in entry_command(kind).params for name in each.opts}
    for field in fields_of(kind.schema):
        option = options[f"--{field.name.replace('_', '-')}"]
        assert isinstance(option.type, Choice) == bool(field.choices)
    names = [name for each in entry_command(kind).params for name in each.opts]
    assert len(names) == len(set(names))


def test_a_link_out_of_the_site_is_not_followed(site, run, tmp_path):
    (tmp_path / "elsewhere.yml").write_text("[]\n", "utf-8")
    (site / "_data/news.yml").symlink_to(tmp_path / "elsewhere.yml")
    assert run("add", "news", "x").err == (
        f"error: _data/news.yml is a link to {tmp_path}/elsewhere.yml, out of the site\n"
        "  = help: put the file itself there\n\n1 error\n"
    )


def test_the_mode_of_a_file_stays(site, run):
    path = site / "_data/publications.yml"
    path.chmod(0o640)
    run("add", "paper", "--title", "T", "--author", "A", "--year", "2026")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_site_by_new_gets_its_simpler_papers(site, run):
    (site / "_schemas/publications.json").write_text(
        '{"$id": "urn:pykyll:data:plain-publications"}'
    )
    path = site / "_data/publications.yml"
    path.write_text("# yaml-language-server: $schema=../_schemas/publications.json\n", "utf-8")
    (site / "refs.bib").write_text(_BIB, "utf-8")
    assert run("add", "paper", "refs.bib").code == 0
    assert path.read_text("utf-8").partition("\n\n")[2] == (
        '- title: "On a Method of Expressing by Signs"\n'
        "  authors: Charles Babbage, Kurt Gödel, et al.\n"
        '  venue: "Philosophical Transactions"\n'
        "  year: 1826\n"
    )


def test_a_post_is_written_as_post_does(site, run):
    assert run("add", "post", "We", "are", "glad", "-d", "2026-03-01").code == 0
    assert (site / "_posts/2026-03-01-we-are-glad.md").is_file()


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["talk"], "did you mean `pykyll add talk`?"),
        (["publication", "X"], "did you mean `pykyll add paper`?"),
        (["paper"], "did you mean `pykyll add paper`?"),
        (
            ["other"],
            (
                "`pykyll add` adds papers, talks and the like, `pykyll page` a page; --force makes a "
                "site here all the same"
            ),
        ),
    ],
)
def test_new_makes_no_site_inside_a_site(site, run, words, hint):
    before = sorted(site.rglob("*"))
    ended = run("new", *words)
    assert ended.err == (
        f"error: '{' '.join(words)}' would be a second site inside the one in this folder\n"
        f"  = help: {hint}\n\n1 error\n"
    )
    assert (ended.code, sorted(site.rglob("*"))) == (1, before)
    assert run("new", "other", "--force").code == 0


def test_a_file_that_is_not_there_yet_is_all_new(site, run):
    assert run("add", "news", "x", "--date", "2026-03-01", "-n").out == (
        "--- /dev/null\n+++ b/_data/news.yml\n@@ -0,0 +1,4 @@\n"
        "+# yaml-language-server: $schema=../_schemas/news.json\n+\n"
        '+- date: 2026-03-01\n+  text: "x"\n'
    )
    assert not (site / "_data/news.yml").exists()


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_a_dry_run_is_a_patch(site, run, tmp_path):
    (site / "refs.bib").write_text(_BIB, "utf-8")
    before = _papers(site)
    patch = run("add", "paper", "refs.bib", "-n", "--topic", "Engines", *_TODAY).out
    run("add", "paper", "refs.bib", "--topic", "Engines", *_TODAY)
    after = _papers(site)
    (site / "_data/publications.yml").write_text(before, "utf-8")
    (tmp_path / "change.patch").write_text(patch, "utf-8")
    subprocess.run(["git", "apply", str(tmp_path / "change.patch")], cwd=site, check=True)
    assert _papers(site) == after


def test_what_has_no_form_of_the_site_stays_in_its_bibtex(site, run):
    (site / "refs.bib").write_text(
        "@book{a, title={T}, author={A B}, year={2026}, publisher={P}, doi={none},\n"
        "  isbn={978-3-540-12345-6, 978-3-540-12346-3}, eprint={x/1}, archiveprefix={IACR}}",
        "utf-8",
    )
    ended = run("add", "paper", "refs.bib", "--topic", "Engines", *_TODAY)
    assert ended.out.endswith("  line 4  a  T\n    its DOI is none: 'none'\n")
    assert (
        _papers(site)
        .partition("  publisher: P\n")[2]
        .startswith(
            "  bibtex:\n    doi: none\n"
            '    isbn: "978-3-540-12345-6, 978-3-540-12346-3"\n'
            "    eprint: x/1\n    archiveprefix: IACR\n"
        )
    )


def test_of_many_that_are_there_only_what_is_new_is_told(site, run):
    entries = [f"@misc{{a{n}, title={{T{n}}}, author={{A B}}, year={{2026}}}}" for n in range(5)]
    (site / "refs.bib").write_text("\n".join(entries), "utf-8")
    run("add", "paper", "refs.bib", "--topic", "Notes")
    entries[2] = entries[2].replace("@misc{a2,", "@article{a2, journal={J},")
    entries.append("@misc{new, title={New}, author={A B}, year={2026}}")
    (site / "refs.bib").write_text("\n".join(entries), "utf-8")
    ended = run("add", "paper", "refs.bib", "--topic", "Notes")
    assert ended.code == 0
    assert ended.err == (
        "warning: a2 is there already, in line 30: it has the same title\n"
        "  --> _data/publications.yml:30\n"
        "   |\n"
        "30 | - key: a2\n"
        "   = help: this one has also: venue, type; add them there by hand\n\n"
        "4 are there already, with all that is said here.\n"
    )


def test_nothing_of_a_file_moves_the_cursor(site, run):
    (site / "refs.bib").write_text(
        "@misc{a, title={T\x1b[2J}, author={A B}, year={2026}, doi={\x1b[2Jx}}", "utf-8"
    )
    ended = run("add", "paper", "refs.bib", "--topic", "Notes")
    assert "\x1b" not in ended.out + ended.err
    assert "its DOI is none: '\\u001b[2Jx'" in ended.out


def test_what_is_made_of_the_data_comes_and_goes_with_it(site, run):
    settings = site / "_config.yml"
    more = "\nprepare: true\ncollections: { papers: { output: true } }\n"
    settings.write_text(settings.read_text("utf-8") + more, "utf-8")
    (site / "refs.bib").write_text(_BIB, "utf-8")
    assert "Written for it: _papers/babbage1826.md\n" in run("add", "paper", "refs.bib").out
    head = _papers(site).partition("\n- ")[0]
    (site / "_data/publications.yml").write_text(f"{head}\n", "utf-8")
    (site / "other.bib").write_text(_BIB.replace("babbage1826", "babbage1827"), "utf-8")
    out = run("add", "paper", "other.bib").out
    assert "Written for it: _papers/babbage1827.md\n" in out
    assert "Removed, for its data is gone: _papers/babbage1826.md\n" in out
