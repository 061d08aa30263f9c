"""The action for GitHub's CI: its scripts, run on sites in an environment that has nothing else.

`PYKYLL_STRANGERS_SITES` names folders of more sites, parted by colons, each as it was cloned.
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
from fresh_environment import built

_ROOT = Path(__file__).parents[2]
_ACTION = yaml.safe_load((_ROOT / "action.yml").read_text("utf-8"))
_STEPS = _ACTION["runs"]["steps"]
_STRANGERS = [path for path in os.environ.get("PYKYLL_STRANGERS_SITES", "").split(":") if path]

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
            script = re.fullmatch(r'"\$GITHUB_ACTION_PATH/(action/\w+\.sh)"', step["run"])
            assert script is not None, step
            assert os.access(_ROOT / script[1], os.X_OK)
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


def _run(runner, script, site, into, **given):
    environ = {
        **runner,
        "SOURCE": str(site),
        "DESTINATION": str(into),
        "PROOF_OPTIONS": _ACTION["inputs"]["proof-options"]["default"],
        "JEKYLL_ENV": "production",
        **given,
    }
    return subprocess.run(
        [_ROOT / f"action/{script}.sh"],
        env=environ,
        cwd=site,
        capture_output=True,
        text=True,
        check=False,
    )


@_needs_bash
def test_it_builds_and_proofs_this_repositorys_site(runner, tmp_path):
    done = _run(runner, "build", _ROOT, tmp_path / "out", PAGES_REPO_NWO="owner/name")
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"path={tmp_path / 'out'}" in Path(runner["GITHUB_OUTPUT"]).read_text("utf-8")
    done = _run(runner, "proof", _ROOT, tmp_path / "out")
    assert (done.returncode, done.stdout) == (0, "No failures.\n"), done.stdout + done.stderr


@_needs_bash
@pytest.mark.parametrize("folder", _STRANGERS or [None], ids=lambda path: path and Path(path).name)
def test_it_builds_a_strangers_site(runner, tmp_path, folder):
    if folder is None:
        pytest.skip("PYKYLL_STRANGERS_SITES names no folders of sites")
    site = tmp_path / "site"
    shutil.copytree(folder, site, symlinks=True)
    done = _run(runner, "build", site, tmp_path / "out", PAGES_REPO_NWO="owner/name")
    assert done.returncode == 0, done.stdout + done.stderr
    assert list((tmp_path / "out").rglob("*.html"))
    done = _run(runner, "proof", site, tmp_path / "out")
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
    assert _run(runner, "build", site, out).returncode == 0
    assert _run(runner, "proof", site, out).returncode == 1
    given = "--disable-external --ignore-urls '/gone/' \"--checks=Links\""
    assert _run(runner, "proof", site, out, PROOF_OPTIONS=given).returncode == 0
    assert _run(runner, "proof", site, out, PROOF_OPTIONS="; touch ran").returncode == 1
    assert not (site / "ran").exists()
