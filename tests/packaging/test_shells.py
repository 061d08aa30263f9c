"""Completion for shells, the manual page, the hooks of pre-commit, and the shell scripts."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from pykyll.cli.program import COMMANDS

_ROOT = Path(__file__).parents[2]
_SHELLCHECK = shutil.which("shellcheck", path=str(Path(sys.executable).parent)) or shutil.which(
    "shellcheck"
)


def _pykyll(*arguments, **environ):
    return subprocess.run(
        [sys.executable, "-m", "pykyll", *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environ},
    )


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_of_a_shell_is_one_that_it_takes(tmp_path, shell):
    printed = _pykyll("completion", shell)
    assert printed.returncode == 0
    assert "_PYKYLL_COMPLETE" in printed.stdout
    if shutil.which(shell) is None:
        pytest.skip(f"there is no {shell}")
    script = tmp_path / "script"
    script.write_text(printed.stdout, "utf-8")
    done = subprocess.run([shell, "-n", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
def test_bash_completes_commands_and_flags(tmp_path):
    (tmp_path / "pykyll").write_text(f'#!/bin/sh\nexec {sys.executable} -m pykyll "$@"\n', "utf-8")
    (tmp_path / "pykyll").chmod(0o755)
    script = """
        eval "$(pykyll completion bash)"
        COMP_WORDS=(pykyll bui) COMP_CWORD=1; _pykyll_completion pykyll; echo "${COMPREPLY[@]}"
        COMPREPLY=() COMP_WORDS=(pykyll build --base) COMP_CWORD=2; _pykyll_completion pykyll
        echo "${COMPREPLY[@]}"
    """
    done = subprocess.run(
        ["bash", "-c", script],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"},
    )
    assert done.stdout == "build\n--baseurl\n"


def test_another_shell_is_told_which_there_are():
    done = _pykyll("completion", "tcsh")
    assert done.returncode == 2
    assert "'bash', 'zsh', 'fish'" in done.stderr


def test_the_manual_page_names_every_command_and_its_flags():
    page = _pykyll("help", "--man").stdout.replace(r"\-", "-")
    for name in COMMANDS:
        assert f".SS pykyll {name}" in page
    for flag in ("--watch", "--incremental", "--livereload", "--disable-external", "--man"):
        assert flag in page


@pytest.mark.skipif(shutil.which("man") is None, reason="there is no man")
def test_the_manual_page_is_one_that_man_takes(tmp_path):
    page = tmp_path / "pykyll.1"
    page.write_text(_pykyll("help", "--man").stdout, "utf-8")
    done = subprocess.run(
        ["man", "--warnings", "-l", page],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "MANWIDTH": "80", "LC_ALL": "C.UTF-8"},
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "pykyll - build Jekyll and GitHub Pages sites" in done.stdout


def test_the_hooks_of_pre_commit_run_commands_that_there_are(tmp_path):
    (tmp_path / "_config.yml").write_text("compat: github-pages\ntheme: null\n", "utf-8")
    (tmp_path / "index.md").write_text("---\ntitle: A\n---\n[Here](/)\n", "utf-8")
    hooks = yaml.safe_load((_ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert [hook["id"] for hook in hooks] == ["pykyll-doctor", "pykyll-proof"]
    for hook in hooks:
        command = hook["entry"].split()
        assert command[0] == "pykyll"
        done = subprocess.run(
            [sys.executable, "-m", *command],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr


@pytest.mark.skipif(_SHELLCHECK is None, reason="there is no shellcheck")
def test_shellcheck_finds_nothing():
    scripts = [*sorted((_ROOT / "action").glob("*.sh")), _ROOT / ".ci/run"]
    done = subprocess.run([_SHELLCHECK, *scripts], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")
