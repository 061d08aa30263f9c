import json

import pytest

from pykyll.config import ConfigError, load_config
from pykyll.errors import PykyllError, format_diagnostic


def settings_of(source, compat, environment, overrides):
    environ = {"JEKYLL_ENV": environment} if environment else {}
    config, _ = load_config(source, overrides=overrides, compat=compat, environ=environ)
    raw = json.loads(json.dumps(config.raw, default=str))
    for untold in ("source", "destination", "quiet"):  # set by the recording itself
        del raw[untold]
    if config.compat.pages_settings:
        del raw["plugins_dir"]  # a random name there
    return raw


def test_every_recorded_configuration_is_complete_as_jekylls(recorded, site_files, tmp_path):
    base = {}
    for number, (compat, environment, files, overrides, (kind, *value)) in enumerate(
        recorded("config.jsonl")
    ):
        source = site_files(files, tmp_path / str(number))
        source.mkdir(exist_ok=True)
        if kind == "error" or "keep_files: x" in files.get("_config.yml", ""):
            # Jekyll takes a text there until it cleans the destination, and fails over it then.
            with pytest.raises(PykyllError):
                load_config(source, overrides=overrides, compat=compat, environ={})
            continue
        if kind == "all":
            base = value[0]
            expected = dict(base)
        else:
            expected = {key: val for key, val in (base | value[0]).items() if key not in value[1]}
        found = settings_of(source, compat, environment, overrides)
        assert found == expected, (compat, files, overrides)


def test_pages_shows_future_posts_only_where_the_site_says_so(site_files, configure):
    """Its own default is true, but Jekyll's, which counts as the site's word, comes over it."""
    assert configure(site_files({}), compat="github-pages")["future"] is False
    source = site_files({"_config.yml": "future: true\n"})
    assert configure(source, compat="github-pages")["future"] is True


def test_several_files_merge_deeply_and_the_later_wins(site_files):
    source = site_files({"a.yml": "x: {p: 1, q: 2}\nt: a\n", "b.toml": "t = 'b'\n[x]\nq = 3\n"})
    files = f"{source}/a.yml, {source}/b.toml"
    config, warnings = load_config(source, files=files, compat="jekyll", environ={})
    assert (config["x"], config["t"], warnings) == ({"p": 1, "q": 3}, "b", [])
    assert config.files == (f"{source}/a.yml", f"{source}/b.toml")


def test_the_command_line_wins_over_files(site_files, configure):
    source = site_files({"_config.yml": "baseurl: /a\n"})
    assert configure(source, baseurl="/b")["baseurl"] == "/b"


def test_null_never_wins(site_files, configure):
    source = site_files({"_config.yml": "permalink:\nencoding:\n"})
    assert configure(source)["permalink"] == "date"


def test_a_missing_default_file_is_a_warning(tmp_path):
    _, warnings = load_config(tmp_path, compat="jekyll", environ={})
    assert [warning.message for warning in warnings] == ["Configuration file: none"]


def test_a_missing_named_file_is_an_error(tmp_path):
    with pytest.raises(ConfigError, match=r"The configuration file 'no.yml' could not be found."):
        load_config(tmp_path, files=[str(tmp_path / "no.yml")], compat="jekyll", environ={})


def test_a_file_that_is_no_mapping_is_left_out_with_a_warning(site_files):
    source = site_files({"_config.yml": "- a\n"})
    config, warnings = load_config(source, compat="jekyll", environ={})
    assert config["permalink"] == "date"
    assert warnings[0].message == (
        "Error reading configuration. Using defaults (and options). "
        "Configuration file: (INVALID) _config.yml"
    )


def test_a_broken_file_shows_its_line(site_files):
    source = site_files({"_config.yml": "title: Site\ndescription: a: b\n"})
    with pytest.raises(PykyllError) as caught:
        load_config(source, compat="jekyll", environ={})
    assert format_diagnostic(caught.value.diagnostic).splitlines()[:4] == [
        "error: a second `: ` on this line of YAML",
        " --> _config.yml:2:15",
        "  |",
        "2 | description: a: b",
    ]


def test_a_broken_toml_file_shows_its_line(site_files):
    source = site_files({"_config.toml": "title = 'Site'\nx = \n"})
    with pytest.raises(PykyllError) as caught:
        load_config(source, compat="jekyll", environ={})
    found = caught.value.diagnostic
    assert (found.path, found.line, found.message) == (
        "_config.toml",
        2,
        "this is not TOML: invalid value",
    )


def test_a_file_that_is_not_utf8_is_an_error(site_files):
    source = site_files({"_config.yml": b"title: caf\xe9\n"})
    with pytest.raises(PykyllError, match="UTF-8"):
        load_config(source, compat="jekyll", environ={})


@pytest.mark.parametrize(
    ("compat", "text", "message"),
    [
        ("jekyll", "exclude: a, b", "'exclude' should be set as an array, but was: \"a, b\"."),
        ("jekyll", "include:", "'include' should be set as an array, but was: nil."),
        ("jekyll", "plugins: x", "'plugins' should be set as an array, but was: \"x\"."),
        (
            "github-pages",
            "plugins: x",
            "'plugins' should not be a string, but was: \"x\". Use 'plugins_dir' instead.",
        ),
        ("jekyll", "limit_posts: -1", "limit_posts must be a non-negative number"),
        ("jekyll", "collections: x", "Your `collections` key must be a hash or an array."),
    ],
)
def test_what_jekyll_refuses_is_refused_in_its_words(site_files, compat, text, message):
    source = site_files({"_config.yml": text})
    with pytest.raises(ConfigError) as caught:
        load_config(source, compat=compat, environ={})
    assert caught.value.message == message


def test_old_keys_are_renamed_with_a_warning_in_jekyll_3(site_files):
    source = site_files({"_config.yml": "gems: [jemoji]\n"})
    config, warnings = load_config(source, compat="jekyll 3.10.0", environ={})
    assert config["plugins"] == ["jemoji"]
    (warning,) = warnings
    assert warning.message == (
        "Deprecation: The 'gems' configuration option has been renamed to 'plugins'. "
        "Please update your config file accordingly."
    )


def test_the_site_may_name_its_own_jekyll(site_files):
    source = site_files({"_config.yml": "compat: jekyll 4.2.2\n"})
    config, _ = load_config(source, environ={})
    assert config.compat.jekyll_version == "4.2.2"


def test_what_the_site_set_itself_is_known_apart_from_defaults(site_files, configure):
    config = configure(site_files({"_config.yml": "title: x\n"}), baseurl="/b")
    assert set(config.user) == {"title", "baseurl", "source"}


def test_a_themes_settings_fill_what_is_open_but_none_of_jekylls_own(site_files, configure):
    config = configure(site_files({"_config.yml": "minima: {skin: dark}\n"}))
    theme = {"minima": {"skin": "light", "date": "%Y"}, "permalink": "pretty", "extra": 1}
    merged = config.with_theme_settings(theme)
    assert merged["minima"] == {"skin": "dark", "date": "%Y"}
    assert (merged["permalink"], merged["extra"]) == ("date", 1)


def test_the_environment_is_development_unless_said(tmp_path, configure):
    assert configure(tmp_path).environment == "development"
    assert configure(tmp_path, environ={"JEKYLL_ENV": "production"}).environment == "production"
