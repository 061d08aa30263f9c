import json

import pytest

from pykyll.errors import format_diagnostic
from pykyll.ruby.csv_table import CsvError, as_mappings, parse_csv
from pykyll.source.data_reader import data_key, read_data
from pykyll.source.tree import Tree


@pytest.fixture
def read(configure):
    """The data of a site, and its errors."""

    def run(source, **settings):
        return read_data(Tree(configure(source, **settings)), f"{source}/_data")

    return run


def test_names_become_keys_as_jekyll_makes_them(recorded):
    for name, key in recorded("data_keys.jsonl"):
        assert data_key(name) == key, name


def test_every_recorded_table_has_the_rows_that_ruby_reads(recorded):
    for text, expected in recorded("csv.jsonl"):
        try:
            rows = as_mappings(parse_csv(text), headers=True)
            found = json.loads(json.dumps([[*map(list, row.items())] for row in rows]))
        except CsvError:
            found = None
        assert found == expected, text


def test_folders_nest_and_later_kinds_of_files_win(site_files, read):
    source = site_files({
        "_data/team.yml": "a: 1\n",
        "_data/team.json": '{"a": 2}',
        "_data/nav/main.yaml": "- x\n",
        "_data/nav.yml": "lost: true\n",
        "_data/rows.csv": "name,year\nAda,1815\n",
        "_data/rows2.tsv": "name\tyear\nAda\t1815\n",
        "_data/.hidden.yml": "a: 1\n",
        "_data/notes.txt": "no data",
        "_data/empty.yml": "",
    })  # fmt: skip
    data, errors = read(source)
    assert data == {
        "team": {"a": 2},
        "nav": {"main": ["x"]},
        "rows": [{"name": "Ada", "year": "1815"}],
        "rows2": [{"name": "Ada", "year": "1815"}],
        "empty": False,
    }
    assert errors == []


def test_no_data_folder_is_no_data(tmp_path, read):
    assert read(tmp_path) == ({}, [])


def test_each_broken_file_is_an_error_and_the_others_are_read(site_files, read):
    source = site_files({
        "_data/a.yml": "x: 1\ny: [\n",
        "_data/b.yml": "ok: true\n",
        "_data/c.csv": 'a,b\n1,x"y\n',
        "_data/d.yml": b"x: caf\xe9\n",
    })  # fmt: skip
    data, errors = read(source)
    assert data == {"b": {"ok": True}}
    assert [(each.path, each.line) for each in errors] == [
        ("_data/a.yml", 3),
        ("_data/d.yml", 1),
        ("_data/c.csv", 2),
    ]


def test_an_error_in_a_table_shows_its_line(site_files, read):
    _, (error,) = read(site_files({"_data/c.csv": 'a,b\n1,x"y\n'}))
    assert format_diagnostic(error) == (
        "error: a quote inside a field that does not begin with one\n"
        " --> _data/c.csv:2:4\n"
        "  |\n"
        '2 | 1,x"y\n'
        "  |    ^\n"
        '  = help: put the whole field in quotes and write quotes inside it twice: "say ""hi"""'
    )


def test_tables_follow_their_settings_from_jekyll_4_3_on(site_files, read):
    source = site_files({"_data/t.csv": "a,b\n1,2.5\n"})
    reader = {"csv_converters": ["numeric"], "headers": False}
    assert read(source, csv_reader=reader)[0] == {"t": [["a", "b"], [1, 2.5]]}
    assert read(source, csv_reader=reader, compat="github-pages")[0] == {
        "t": [{"a": "1", "b": "2.5"}]
    }


def test_an_unknown_converter_gets_a_suggestion(site_files, read):
    source = site_files({"_data/t.csv": "a\n1\n"})
    _, (error,) = read(source, csv_reader={"csv_converters": ["numeric", "flaot"]})
    assert (error.message, error.hint) == (
        "'flaot' is no converter for CSV",
        "did you mean 'float'?",
    )


def test_the_first_header_keeps_a_byte_order_mark(site_files, read):
    source = site_files(
        {"_data/t.csv": b"\xef\xbb\xbfa\n1\n", "_data/y.yml": b"\xef\xbb\xbfa: 1\n"}
    )
    assert read(source)[0] == {"y": {"a": 1}, "t": [{"\ufeffa": "1"}]}


def test_links_out_of_the_site_are_not_read_in_safe_mode(site_files, read, tmp_path):
    source = site_files({"_data/a.yml": "a: 1\n"}, tmp_path / "site")
    outside = site_files({"b.yml": "b: 1\n"}, tmp_path / "outside")
    (source / "_data/b.yml").symlink_to(outside / "b.yml")
    assert read(source, safe=True)[0] == {"a": {"a": 1}}
    assert read(source)[0] == {"a": {"a": 1}, "b": {"b": 1}}
