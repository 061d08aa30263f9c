"""The files that a repository is expected to have, and the workflows that read them."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

import pykyll

_ROOT = Path(__file__).parents[2]
_FORMS = sorted((_ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml"))
_ZIZMOR = shutil.which("zizmor", path=str(Path(sys.executable).parent)) or shutil.which("zizmor")
_KNOWN_FIELDS = {"markdown", "textarea", "input", "dropdown", "checkboxes"}


def _yaml(path):
    return yaml.safe_load((_ROOT / path).read_text("utf-8"))


def test_the_citation_is_of_this_version():
    citation = _yaml("CITATION.cff")
    assert citation["cff-version"] == "1.2.0"
    assert citation["version"] == pykyll.__version__
    assert citation["authors"]


@pytest.mark.parametrize(
    "form", [each for each in _FORMS if each.stem != "config"], ids=lambda path: path.stem
)
def test_an_issue_form_is_one_that_github_takes(form):
    given = _yaml(form)
    assert given["name"]
    assert given["description"]
    for field in given["body"]:
        assert field["type"] in _KNOWN_FIELDS
        assert field["attributes"].get("label") or field["type"] == "markdown"


def test_a_badge_tells_of_a_workflow_of_this_repository():
    """By a path from the page on GitHub, so that it is true in each fork; there is no other kind."""
    readme = (_ROOT / "README.md").read_text("utf-8")
    badges = re.findall(r"\[!\[[^]]+\]\(([^)]+)\)\]\(([^)]+)\)", readme)
    assert badges
    for picture, target in badges:
        name = re.fullmatch(r"\.\./\.\./actions/workflows/([\w.]+)/badge\.svg", picture)[1]
        assert target == f"../../actions/workflows/{name}"
        assert (_ROOT / ".github/workflows" / name).is_file()


def test_dependabot_looks_where_there_is_something():
    files = {"uv": "uv.lock", "npm": "package-lock.json", "docker": "Dockerfile"}
    for update in _yaml(".github/dependabot.yml")["updates"]:
        name = files.get(update["package-ecosystem"])
        if name is not None:
            assert (_ROOT / update["directory"].lstrip("/") / name).is_file()


@pytest.mark.parametrize("path", sorted((_ROOT / ".github/workflows").glob("*.yml")))
def test_a_workflow_asks_for_few_rights_and_ends(path):
    workflow = _yaml(path)
    assert workflow["permissions"] == {"contents": "read"}
    for name, job in workflow["jobs"].items():
        assert "timeout-minutes" in job, name


@pytest.mark.skipif(_ZIZMOR is None, reason="there is no zizmor")
def test_zizmor_finds_nothing_in_workflows_and_action():
    done = subprocess.run(
        [_ZIZMOR, "--offline", "--no-progress", "--quiet", "--min-severity", "medium", str(_ROOT)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
