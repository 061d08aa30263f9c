"""The workflow of docs/al-folio.md: its steps are run on a site with al-folio's folders.

What GitHub does, its actions, is checked as far as the text says it; `pip install` only leaves
a note, and `pykyll` is the program of this repository.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import al_folio_site
import pytest
import ruby_scholar
from ruamel.yaml import YAML
from site_text import parse_site, print_tree, read_tree

_ROOT = Path(__file__).resolve().parents[2]
_PAGE = _ROOT / "docs/al-folio.md"
_ACTIONS = [
    "actions/checkout", "actions/setup-python", "actions/cache", "actions/configure-pages",
    "actions/upload-pages-artifact", "actions/deploy-pages",
]  # fmt: skip


def _workflow() -> dict:
    [text] = re.findall(r"```yaml\n(name: deploy\n.*?)```", _PAGE.read_text("utf-8"), re.DOTALL)
    return YAML(typ="safe").load(text)


def _steps() -> list[dict]:
    [job] = _workflow()["jobs"].values()
    return job["steps"]


def _with(action: str) -> dict:
    [step] = [step for step in _steps() if step.get("uses", "").startswith(f"{action}@")]
    return step.get("with", {})


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site that has been checked out."""
    return ruby_scholar.write_files(al_folio_site.files(), tmp_path / "site")


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """A folder with the programs that the steps call."""
    folder = tmp_path / "bin"
    folder.mkdir()
    lines = {
        "pip": 'echo "$@" >> "$NOTES"',
        "pykyll": f'exec "{sys.executable}" -m pykyll "$@"',
    }
    for name, line in lines.items():
        (folder / name).write_text(f"#!/bin/sh\n{line}\n")
        (folder / name).chmod(0o755)
    return folder


def _run(step: dict, site: Path, programs: Path) -> None:
    """Run a step as GitHub's runner does: by bash, which ends at the first failure."""
    environ = {
        **os.environ,
        **step.get("env", {}),
        "PATH": f"{programs}:{os.environ['PATH']}",
        "NOTES": str(programs / "notes"),
        "PYTHONPATH": str(_ROOT / "src"),
        "PYKYLL_NETWORK": "off",
        "TZ": "UTC",
    }
    ran = subprocess.run(
        ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"]],
        cwd=site,
        env=environ,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr


@pytest.mark.skipif(os.name != "posix", reason="its steps run in bash")
def test_its_steps_build_the_site_that_jekyll_builds(site: Path, programs: Path) -> None:
    for step in _steps():
        if "run" in step:
            _run(step, site, programs)
    built = site / _with("actions/upload-pages-artifact")["path"]
    texts = al_folio_site.without_random_names(read_tree(built))
    printed = print_tree({path: text.encode() for path, text in texts.items()})
    assert parse_site(printed) == parse_site(al_folio_site.EXPECTED.read_text("utf-8"))


def test_what_it_installs_there_is(site: Path, programs: Path) -> None:
    [step] = [step for step in _steps() if "pip install" in step.get("run", "")]
    _run(step, site, programs)
    extra = re.fullmatch(r"install pykyll\[([\w-]+)\]\n", (programs / "notes").read_text())
    assert extra is not None
    project = tomllib.loads((_ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert extra[1] in project["optional-dependencies"]
    python = _with("actions/setup-python")["python-version"]
    assert f"Programming Language :: Python :: {python}" in project["classifiers"]


@pytest.mark.skipif(os.name != "posix", reason="its steps run in bash")
def test_it_keeps_the_folder_of_answers(site: Path, programs: Path) -> None:
    [build] = [step for step in _steps() if step.get("run", "").startswith("pykyll build")]
    _run(build, site, programs)
    assert (site / _with("actions/cache")["path"]).is_dir()


def test_its_actions_come_in_an_order_that_can_work() -> None:
    steps = _steps()
    actions = [step["uses"].partition("@")[0] for step in steps if "uses" in step]
    assert actions == _ACTIONS
    assert steps.index(next(s for s in steps if "pykyll build" in s.get("run", ""))) < steps.index(
        next(s for s in steps if s.get("uses", "").startswith("actions/upload-pages-artifact@"))
    )


def test_it_may_do_what_pages_needs() -> None:
    workflow = _workflow()
    assert workflow["permissions"] == {"contents": "read", "pages": "write", "id-token": "write"}
    [job] = workflow["jobs"].values()
    assert job["environment"]["name"] == "github-pages"
    [deployment] = [step for step in job["steps"] if "deploy-pages" in step.get("uses", "")]
    assert f"steps.{deployment['id']}.outputs.page_url" in job["environment"]["url"]
