import pytest

from pykyll.config.front_matter_defaults import FrontMatterDefaults
from pykyll.files.dates import InvalidDateError
from pykyll.ruby.time_text import time_to_s

FILES = {
    "a.md": "",
    "b.txt": "",
    "docs/x.md": "",
    "docs/a/y.md": "",
    "_posts/2020-01-01-a.md": "",
    "_posts/x/2020-01-01-b.md": "",
    "coll/_docs/d.md": "",
    "README.md": "",
    "src/m.py": "",
}


def test_every_recorded_set_of_defaults_gives_what_jekyll_gives(recorded, site_files, configure):
    source = site_files(FILES)
    lines = recorded("defaults.jsonl")
    for compat, settings, path, type_, everything, found in lines:
        defaults = FrontMatterDefaults(configure(source, compat=compat, **settings))
        assert defaults.all(path, type_) == everything, (compat, settings, path, type_)
        assert defaults.find(path, type_, "a") == found, (compat, settings, path, type_)
    assert len(lines) > 400


def test_a_set_without_values_is_left_out_with_a_warning(tmp_path, configure):
    defaults = FrontMatterDefaults(configure(tmp_path, defaults=[{"scope": {"path": ""}}]))
    assert defaults.all("a.md", "pages") == {}
    assert [each.message for each in defaults.warnings] == [
        "An invalid front-matter default set was found"
    ]


def test_old_names_of_types_still_work_with_a_warning(tmp_path, configure):
    entry = {"scope": {"path": "", "type": "post"}, "values": {"a": 1}}
    defaults = FrontMatterDefaults(configure(tmp_path, defaults=[entry]))
    assert defaults.all("_posts/x.md", "posts") == {"a": 1}
    assert "deprecated" in defaults.warnings[0].message


def test_a_date_becomes_a_local_time(tmp_path, configure):
    entry = {"scope": {"path": ""}, "values": {"date": "2020-07-01"}}
    config = configure(tmp_path, defaults=[entry], timezone="Europe/Berlin")
    found = FrontMatterDefaults(config).find("a.md", "pages", "date")
    assert time_to_s(found) == "2020-07-01 00:00:00 +0200"


def test_a_date_that_is_none_is_an_error(tmp_path, configure):
    entry = {"scope": {"path": ""}, "values": {"date": "someday"}}
    with pytest.raises(InvalidDateError, match="Invalid date 'someday'"):
        FrontMatterDefaults(configure(tmp_path, defaults=[entry]))


def test_wildcards_stand_for_files_that_are_there(site_files, configure):
    entry = {"scope": {"path": "docs/*"}, "values": {"a": 1}}
    source = site_files(FILES)
    defaults = FrontMatterDefaults(configure(source, defaults=[entry]))
    assert defaults.all("docs/x.md", "pages") == {"a": 1}
    assert defaults.all("docs/new.md", "pages") == {}
