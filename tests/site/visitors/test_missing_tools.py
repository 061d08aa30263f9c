"""Where a tool is missing, or npm's registry cannot be reached, tests are skipped with the reason."""

from __future__ import annotations

import os

import pytest
from visitor import tools
from visitor.telling import or_skipped

_NODE = "#!/bin/sh\necho v22.1.0\n"
_NPM_WITHOUT_A_NETWORK = """#!/bin/sh
[ "$1" = --version ] && echo 10.1.0 && exit
echo "npm error code ENOTFOUND" >&2
exit 1
"""
_NPM = """#!/bin/sh
[ "$1" = --version ] && echo 10.1.0 && exit
echo "$1" >> asked
mkdir -p node_modules
"""


@pytest.fixture
def commands(tmp_path, monkeypatch):
    """Have these commands alone, each by the text of its script."""

    def have(**scripts: str) -> None:
        folder = tmp_path / "bin"
        folder.mkdir(exist_ok=True)
        for name, script in scripts.items():
            (folder / name).write_text(script, "utf-8")
            (folder / name).chmod(0o755)
        shell = os.pathsep.join(["/usr/bin", "/bin"]) if "npm" in scripts else ""
        monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{shell}")

    return have


@pytest.fixture
def locked(tmp_path):
    """A folder of tools that nobody has installed."""
    folder = tmp_path / "tools"
    folder.mkdir()
    (folder / "package-lock.json").write_text("{}", "utf-8")
    return folder


@pytest.mark.parametrize(
    ("scripts", "reason"),
    [
        ({}, "node is not installed"),
        ({"node": _NODE}, "npm is not installed"),
        ({"node": _NODE.replace("22", "16"), "npm": _NPM}, "Node 16 is older than 18"),
        ({"node": _NODE, "npm": _NPM_WITHOUT_A_NETWORK}, "npm could not install .*ENOTFOUND"),
    ],
)
def test_tools_of_npm_that_cannot_be_had_are_a_reason_to_skip(commands, locked, scripts, reason):
    commands(**scripts)
    with pytest.raises(pytest.skip.Exception, match=reason):
        or_skipped(lambda: tools.install(locked))


def test_tools_are_installed_once(commands, locked):
    commands(node=_NODE, npm=_NPM)
    tools.install(locked)
    tools.install(locked)
    assert (locked / "asked").read_text("utf-8") == "ci\n"


@pytest.mark.parametrize(
    ("look", "scripts", "reason"),
    [
        (tools.chromium, {}, "Chromium is not installed"),
        (tools.java, {}, "java is not installed"),
        (
            tools.java,
            {"java": "#!/bin/sh\necho 'openjdk version \"8.0\"' >&2\n"},
            "Java 8 is older than 11",
        ),
    ],
)
def test_a_browser_or_java_that_is_not_there_is_a_reason_to_skip(commands, look, scripts, reason):
    commands(**scripts)
    with pytest.raises(pytest.skip.Exception, match=reason):
        or_skipped(look)
