"""The action for GitHub's CI: its scripts, run on sites in an environment that has nothing else.

Two sites of strangers are asked of GitHub, each at one commit. Where that does not answer,
`PYKYLL_STRANGERS_SITES` may name folders of sites as they were cloned, parted by colons.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from al_folio_site import EXPECTED
from al_folio_site import files as al_folio_files
from fresh_environment import built
from site_text import parse_site, write_site

_ROOT = Path(__file__).parents[2]
_ACTION = yaml.safe_load((_ROOT / "action.yml").read_text("utf-8"))
_STEPS = _ACTION["runs"]["steps"]
_STRANGERS = [
    *filter(None, os.environ.get("PYKYLL_STRANGERS_SITES", "").split(":")),
    "https://github.com/github/personal-website@ec99147d789ea3332274857d38aba8c3b5063ae5",
    "https://github.com/pages-themes/minimal@c27a30cb27997bd3ed45ba5a77bd97bd27cbeb64",
][:2]

_FORK = """A theme's own repository, forked to be a site.

-- _config.yml --
title: Ann
description: Writes here.
google_analytics:
show_downloads: true
theme:
plugins: [jekyll-seo-tag, jekyll-paginate]
paginate: 1
exclude: [jekyll-theme-of-this-site.gemspec, script]
-- Gemfile --
source "https://rubygems.org"
gem "github-pages", group: :jekyll_plugins
gemspec
-- jekyll-theme-of-this-site.gemspec --
Gem::Specification.new { |s| s.name = "jekyll-theme-of-this-site" }
-- script/cibuild --
bundle exec jekyll build
-- _layouts/default.html --
<!DOCTYPE html>
<html lang="{{ site.lang | default: "en-US" }}">
<head>
<meta charset="UTF-8">
{% seo %}
<link rel="stylesheet" href="{{ '/assets/css/style.css?v=' | append: site.github.build_revision | relative_url }}">
</head>
<body>
{% include menu.html %}
{{ content }}
{% if site.show_downloads %}<p>{{ site.github.owner_name | default: "nobody" }}</p>{% endif %}
</body>
</html>
-- _layouts/post.html --
---
layout: default
---
<h1>{{ page.title }}</h1>
{{ content }}
-- _includes/menu.html --
<nav>{% for each in site.posts %}<a href="{{ each.url | relative_url }}">{{ each.title }}</a> {% endfor %}</nav>
-- _sass/theme.scss --
$link: #267CB9 !default;
a { color: $link; }
-- assets/css/style.scss --
---
---
@import "theme";
-- index.md --
---
layout: default
---
# Ann

[Another page](another-page.html), and the [first post]({{ site.baseurl }}{% post_url 2020-01-01-first %}).
-- another-page.md --
---
layout: default
---
[Back](./).
-- _posts/2020-01-01-first.md --
---
layout: post
title: First
---
Text.
-- _posts/2020-01-02-second.md --
---
layout: post
title: Second
---
Text.
"""

_needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")


def _scripts():
    return [step for step in _STEPS if "run" in step]


def test_every_input_is_used_and_no_other():
    text = yaml.safe_dump(_STEPS)
    assert set(re.findall(r"inputs\.([\w-]+)", text)) == set(_ACTION["inputs"])


def test_every_input_says_what_it_is():
    for name, given in _ACTION["inputs"].items():
        assert given["description"].strip(), name
        assert isinstance(given["default"], str), name


def test_every_step_is_a_script_of_the_action_or_an_action_of_github():
    for step in _STEPS:
        if "run" in step:
            script = re.fullmatch(
                r'"\$GITHUB_ACTION_PATH/(action/\w+\.sh)"'
                r'|python "\$GITHUB_ACTION_PATH/(action/\w+\.py)"',
                step["run"],
            )
            assert script is not None, step
            assert os.access(_ROOT / (script[1] or script[2]), os.X_OK if script[1] else os.R_OK)
        else:
            assert step["uses"].startswith("actions/")


def test_no_input_is_written_into_a_script():
    """What somebody gives stands in variables, which a shell does not run."""
    assert not any("${{" in step["run"] for step in _scripts())


def test_the_scripts_read_the_variables_that_the_steps_set():
    for step in _scripts():
        script = (_ROOT / step["run"].split("/", 1)[1].strip('"')).read_text("utf-8")
        for name in step.get("env", {}):
            is_read_by_pykyll = name in {"JEKYLL_ENV", "PAGES_REPO_NWO"}
            assert is_read_by_pykyll or name in script, (step["name"], name)


@pytest.fixture(scope="module")
def runner(tmp_path_factory):
    """The variables of a runner, with pykyll installed as the action does it."""
    folder = tmp_path_factory.mktemp("runner")
    wheel = built("wheel", _ROOT, folder / "wheel")
    environ = {
        "HOME": str(folder),
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "RUNNER_TEMP": str(folder),
        "GITHUB_PATH": str(folder / "path"),
        "GITHUB_OUTPUT": str(folder / "output"),
        "PYKYLL_PACKAGE": str(wheel),
        "PYKYLL_EXTRAS": _ACTION["inputs"]["extras"]["default"],
    }
    done = subprocess.run(
        [_ROOT / "action/install.sh"], env=environ, capture_output=True, text=True, check=False
    )
    if "No matching distribution" in done.stderr:
        pytest.skip(f"no package index: {done.stderr.splitlines()[-1]}")
    assert done.returncode == 0, done.stderr
    added = (folder / "path").read_text("utf-8").split()
    environ["PATH"] = os.pathsep.join([*added, environ["PATH"]])
    return environ


def _step(runner, name, site, out, **given):
    """Run a step's script with the variables of the action's inputs, each at its default."""
    command = [_ROOT / f"action/{name}.sh"]
    if name == "address":
        command = ["python", _ROOT / "action/address.py"]
    environ = {
        **runner,
        "GITHUB_SERVER_URL": "https://github.com",
        "SOURCE": str(site),
        "DESTINATION": str(out),
        "PROOF_OPTIONS": _ACTION["inputs"]["proof-options"]["default"],
        "JEKYLL_ENV": "production",
        **given,
    }
    return subprocess.run(
        command, env=environ, cwd=site, capture_output=True, text=True, check=False
    )


def _build(runner, site, out, *, repository="ann/garden", **given):
    """The steps up to the one that builds, in a repository; and the variables for the next."""
    told = {"GITHUB_REPOSITORY": repository, "PAGES_REPO_NWO": repository, **given}
    done = _step(runner, "address", site, out, **told)
    assert (done.returncode, done.stderr) == (0, "")
    outputs = Path(runner["GITHUB_OUTPUT"]).read_text("utf-8").splitlines()
    told["CONFIG"] = outputs[-1].removeprefix("config=")
    done = _step(runner, "build", site, out, **told)
    unreachable = re.search("the theme '.*cannot be reached.*", done.stderr)
    if unreachable is not None:
        pytest.skip(unreachable[0])
    assert done.returncode == 0, done.stdout + done.stderr
    return told


def _proof(runner, site, out, told):
    return _step(runner, "proof", site, out, **told)


def _assert_right(done):
    assert (done.returncode, done.stdout) == (0, "No failures.\n"), done.stdout + done.stderr


_ADDRESSES = {
    # The configuration, the repository, what else is told, and the two settings.
    "project": ("", "ann/Garden", {}, "https://ann.github.io", "/Garden"),
    "user": ("", "Ann/ann.github.io", {}, "https://ann.github.io", ""),
    "slash": ("baseurl: /", "ann/garden", {}, "https://ann.github.io", "/garden"),
    "domain": ("url: https://ann.example", "ann/garden", {}, None, ""),
    "own domain": ("url: https://ann.github.io", "ann/garden", {}, None, "/garden"),
    "configured": ("url: https://a.example\nbaseurl: /b", "ann/garden", {}, None, None),
    "empty": ("url: ''\nbaseurl: ''", "ann/garden", {}, "https://ann.github.io", "/garden"),
    "empty path": ("url: https://ann.github.io\nbaseurl: ''", "ann/garden", {}, None, None),
    "input": (
        "baseurl: /b",
        "ann/garden",
        {"URL": "https://c.example/", "BASEURL": "/"},
        "https://c.example",
        "",
    ),
    "pages": (
        "baseurl: /b",
        "ann/garden",
        {"PAGES_ORIGIN": "https://d.example", "PAGES_BASE_PATH": ""},
        "https://d.example",
        "",
    ),
    "server": ("", "ann/garden", {"GITHUB_SERVER_URL": "https://git.example"}, None, None),
    "none": ("", "", {}, None, None),
}


@pytest.mark.parametrize("name", _ADDRESSES)
def test_the_address_is_found_out_where_nobody_says_it(runner, tmp_path, name):
    config, repository, told, url, baseurl = _ADDRESSES[name]
    (tmp_path / "_config.yml").write_text(f"{config}\n", "utf-8")
    _step(runner, "address", tmp_path, "out", GITHUB_REPOSITORY=repository, **told)
    written = yaml.safe_load((Path(runner["RUNNER_TEMP"]) / "pykyll-address.yml").read_text())
    assert (written.get("url"), written.get("baseurl")) == (url, baseurl)


@pytest.mark.parametrize("text", ["ann.example\n", "\n  Ann.example  \r\n", "# no\nann.example"])
def test_a_domain_of_one_s_own_has_no_path(runner, tmp_path, text):
    (tmp_path / "CNAME").write_text(text, "utf-8", newline="")
    _step(runner, "address", tmp_path, "out", GITHUB_REPOSITORY="ann/garden")
    written = yaml.safe_load((Path(runner["RUNNER_TEMP"]) / "pykyll-address.yml").read_text())
    assert written == {"url": "https://ann.example", "baseurl": ""}


_LINKS = {
    "index.html": "---\n---\n<a href='{{ '/a.html' | relative_url }}'>a</a>"
    "<a href='{{ '/a.html' | absolute_url }}'>a</a>\n",
    "a.html": "---\n---\n{{ site.github.url }}",
}


@_needs_bash
@pytest.mark.parametrize("compat", ["github-pages", "jekyll"])
@pytest.mark.parametrize(
    ("repository", "address"),
    [
        ("ann/garden", "https://ann.github.io/garden"),
        ("ann/ann.github.io", "https://ann.github.io"),
    ],
)
def test_a_site_is_proofed_at_the_address_it_was_built_for(
    runner, tmp_path, compat, repository, address
):
    site, out = tmp_path / "site", tmp_path / "out"
    site.mkdir()
    for name, text in {**_LINKS, "_config.yml": "theme:\n"}.items():
        (site / name).write_text(text, "utf-8")
    told = _build(runner, site, out, repository=repository, COMPAT=compat)
    page = (out / "index.html").read_text("utf-8")
    assert f"href='{address}/a.html'" in page
    assert f"href='{address.removeprefix('https://ann.github.io')}/a.html'" in page
    if compat == "github-pages":
        assert (out / "a.html").read_text("utf-8") == address.replace("https", "http")
    _assert_right(_proof(runner, site, out, told))
    (out / "a.html").unlink()
    assert _proof(runner, site, out, told).returncode == 1


@_needs_bash
@pytest.mark.parametrize("repository", ["owner/name", "owner/owner.github.io"])
def test_it_builds_and_proofs_this_repositorys_site(runner, tmp_path, repository):
    out = tmp_path / "out"
    told = _build(runner, _ROOT, out, repository=repository)
    assert f"path={out}" in Path(runner["GITHUB_OUTPUT"]).read_text("utf-8")
    _assert_right(_proof(runner, _ROOT, out, told))


@_needs_bash
def test_it_builds_a_site_in_the_shape_of_a_fork_of_a_theme(runner, tmp_path):
    """The theme's own files at the top, as those have it who began with a fork of one."""
    site, out = write_site(_FORK, tmp_path / "site"), tmp_path / "out"
    told = _build(runner, site, out, repository="ann/theme")
    page = (out / "index.html").read_text("utf-8")
    assert '<link rel="stylesheet" href="/theme/assets/css/style.css?v=' in page
    assert '<h1 id="ann">Ann</h1>' in page
    assert "a{color:#267CB9}" in (out / "assets/css/style.css").read_text("utf-8")
    assert (out / "2020/01/02/second.html").is_file()
    _assert_right(_proof(runner, site, out, told))


@_needs_bash
def test_it_builds_a_site_in_the_shape_of_al_folio(runner, tmp_path):
    site = tmp_path / "site"
    for path, text in al_folio_files().items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, "utf-8", newline="")
    told = _build(runner, site, tmp_path / "out", COMPAT="jekyll 4.3.1")
    expected = parse_site(EXPECTED.read_text("utf-8"))
    written = {
        path.relative_to(tmp_path / "out").as_posix()
        for path in (tmp_path / "out").rglob("*")
        if path.is_file()
    }
    assert written == set(expected)
    done = _proof(runner, site, tmp_path / "out", told)
    assert done.returncode in {0, 1}, done.stderr


def _cloned(stranger, into):
    """A stranger's site in a folder of its own; skips where GitHub does not answer."""
    address, at, commit = stranger.partition("@")
    if not at:
        return shutil.copytree(stranger, into, symlinks=True)
    git = ["git", "-C", into, "-c", "protocol.version=2"]
    subprocess.run(["git", "init", "--quiet", into], check=True)
    done = subprocess.run(
        [*git, "fetch", "--quiet", "--depth", "1", address, commit],
        env={**os.environ, "GIT_TERMINAL_PROMPT": "0"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    if done.returncode:
        pytest.skip(f"{address} cannot be had: {done.stderr.strip().splitlines()[-1]}")
    subprocess.run([*git, "checkout", "--quiet", "FETCH_HEAD"], check=True)
    return into


@_needs_bash
@pytest.mark.parametrize("stranger", _STRANGERS, ids=lambda name: Path(name.partition("@")[0]).name)
def test_it_builds_a_strangers_site(runner, tmp_path, stranger):
    site = _cloned(stranger, tmp_path / "site")
    told = _build(runner, site, tmp_path / "out", repository="owner/name")
    assert "</html>" in (tmp_path / "out/index.html").read_text("utf-8")
    done = _proof(runner, site, tmp_path / "out", told)
    assert done.returncode in {0, 1}, done.stderr
    assert done.returncode == 0 or done.stdout.startswith("::error ")


@_needs_bash
def test_what_is_wrong_is_annotated_at_its_line(runner, tmp_path):
    site = tmp_path / "repository/docs"
    site.mkdir(parents=True)
    (site / "_config.yml").write_text("title: Wrong\n", "utf-8")
    (site / "index.md").write_text("---\n---\n\n{% if %}\n", "utf-8")
    environ = {"SOURCE": "docs", "DESTINATION": "_site"}
    done = subprocess.run(
        [_ROOT / "action/build.sh"],
        env={**runner, **environ},
        cwd=site.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "::error file=docs/index.md,line=4,col=4::Syntax Error in tag 'if'" in done.stdout


@_needs_bash
def test_options_of_proof_are_parted_as_a_shell_does_and_run_nothing(runner, tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    (site / "_config.yml").write_text("compat: github-pages\ntheme: null\n", "utf-8")
    (site / "index.html").write_text("---\n---\n<a href='/gone/'>Gone</a>\n", "utf-8")
    out = tmp_path / "out"
    assert _step(runner, "build", site, out).returncode == 0
    assert _step(runner, "proof", site, out).returncode == 1
    given = "--disable-external --ignore-urls '/gone/' \"--checks=Links\""
    assert _step(runner, "proof", site, out, PROOF_OPTIONS=given).returncode == 0
    assert _step(runner, "proof", site, out, PROOF_OPTIONS="; touch ran").returncode == 1
    assert not (site / "ran").exists()
