"""The tools of others that a site is held to: installed once from tests/site/tools."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

TOOLS = Path(__file__).resolve().parents[2] / "site/tools"
MODULES = TOOLS / "node_modules"
_OLDEST_NODE = 18
_OLDEST_JAVA = 11
_SOON_GIVEN_UP = ("--fetch-retries=1", "--fetch-retry-mintimeout=1000", "--fetch-timeout=60000")


class ToolMissingError(Exception):
    """A tool is not on this machine; the message is the reason for skipping."""


def chromium() -> str:
    """The browser's command."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    raise ToolMissingError("Chromium is not installed")


def _version(command: list[str], form: str) -> int:
    if shutil.which(command[0]) is None:
        raise ToolMissingError(f"{command[0]} is not installed")
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    found = re.search(form, result.stdout + result.stderr)
    return int(found[1]) if found else 0


def install(folder: Path) -> None:
    """Install what the folder's lock names, unless it is there; `ToolMissingError` if it cannot be.

    npm's registry is asked once more where it does not answer, and then given up: without a
    network that takes seconds, not minutes.
    """
    node = _version(["node", "--version"], r"v(\d+)")
    _version(["npm", "--version"], r"(\d+)")
    if node < _OLDEST_NODE:
        raise ToolMissingError(f"Node {node} is older than {_OLDEST_NODE}")
    lock = hashlib.sha256((folder / "package-lock.json").read_bytes()).hexdigest()
    stamp = folder / "node_modules/.installed"
    if stamp.is_file() and stamp.read_text("utf-8") == lock:
        return
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", *_SOON_GIVEN_UP]
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if result.returncode:
        raise ToolMissingError(f"npm could not install the tools: {result.stderr.strip()[-300:]}")
    stamp.parent.mkdir(exist_ok=True)
    stamp.write_text(lock, "utf-8")


@cache
def _reason_of_lacking() -> str:
    """Why the tools of `TOOLS` are not there; nothing where they are. Asked for once."""
    try:
        install(TOOLS)
    except ToolMissingError as reason:
        return str(reason)
    return ""


def node_module(path: str) -> Path:
    """A file of an installed package, such as `axe-core/axe.min.js`."""
    if reason := _reason_of_lacking():
        raise ToolMissingError(reason)
    return MODULES / path


def run_node(script: str, request: object, *, seconds: int) -> object:
    """What a script of tests/site/tools answers, asked and answered in JSON."""
    node_module("")
    result = subprocess.run(
        ["node", str(TOOLS / script)],
        input=json.dumps(request),
        capture_output=True,
        text=True,
        check=False,
        timeout=seconds,
        cwd=TOOLS,
    )
    if result.returncode:
        raise RuntimeError(f"{script}: {result.stderr[-2000:]}")
    return json.loads(result.stdout)


def biber() -> str:
    """The command that reads BibTeX as LaTeX does with BibLaTeX."""
    if found := shutil.which("biber"):
        return found
    raise ToolMissingError("biber is not installed")


def java() -> str:
    """The command that runs the Nu validator."""
    version = _version(["java", "-version"], r'version "(\d+)')
    if version < _OLDEST_JAVA:
        raise ToolMissingError(f"Java {version} is older than {_OLDEST_JAVA}")
    return "java"
