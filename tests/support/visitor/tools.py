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


@cache
def _install() -> str:
    """Install what the lock names, unless it is there: the reason if it cannot be."""
    try:
        node = _version(["node", "--version"], r"v(\d+)")
        _version(["npm", "--version"], r"(\d+)")
    except ToolMissingError as missing:
        return str(missing)
    if node < _OLDEST_NODE:
        return f"Node {node} is older than {_OLDEST_NODE}"
    lock = hashlib.sha256((TOOLS / "package-lock.json").read_bytes()).hexdigest()
    stamp = MODULES / ".installed"
    if stamp.is_file() and stamp.read_text("utf-8") == lock:
        return ""
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    result = subprocess.run(command, cwd=TOOLS, capture_output=True, text=True, check=False)
    if result.returncode:
        return f"npm could not install the tools: {result.stderr.strip()[-300:]}"
    stamp.write_text(lock, "utf-8")
    return ""


def node_module(path: str) -> Path:
    """A file of an installed package, such as `axe-core/axe.min.js`."""
    if reason := _install():
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


def java() -> str:
    """The command that runs the Nu validator."""
    version = _version(["java", "-version"], r'version "(\d+)')
    if version < _OLDEST_JAVA:
        raise ToolMissingError(f"Java {version} is older than {_OLDEST_JAVA}")
    return "java"
