"""Asks whether known vulnerabilities are in what `uv.lock` names, every extra and group of it.

    python .ci/audit.py

pip-audit asks pypi.org. Where that does not answer, this says so and fails nothing; what it
knows of a package is a failure.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_LOCK = Path(__file__).parents[1] / "uv.lock"
_NO_NETWORK = ("requests.exceptions.", "ConnectionError", "ServiceError", "ConnectTimeout")
_SKIPPED = "pip-audit: SKIPPED, no vulnerability was looked up:"


def locked(lock: str) -> list[list[str]]:
    """What a lock file names, as requirements; the project itself is none.

    Returns:
        Lists in each of which a package is named once: of some there are two versions, for
        older and newer Pythons.
    """
    lists: list[dict[str, str]] = []
    for each in tomllib.loads(lock)["package"]:
        name = each["name"]
        if "registry" in each["source"]:
            first = next((known for known in lists if name not in known), None)
            if first is None:
                lists.append(first := {})
            first[name] = f"{name}=={each['version']}"
    return [list(known.values()) for known in lists]


def judged(runs: Sequence[subprocess.CompletedProcess[str]]) -> tuple[int, str]:
    """The exit status and what is to be printed.

    Args:
        runs: Of pip-audit, whose status is 1 for a vulnerability and for a failure of its own.
    """
    packages = []
    for run in runs:
        try:
            packages += json.loads(run.stdout)["dependencies"]
        except ValueError:
            if any(sign in run.stderr for sign in _NO_NETWORK):
                return 0, f"{_SKIPPED} pypi.org cannot be reached"
            return run.returncode or 1, f"pip-audit failed:\n{run.stderr}"
    unknown = [each["name"] for each in packages if "skip_reason" in each]
    if len(unknown) == len(packages):
        return 0, f"{_SKIPPED} the index here knows nothing of any of {len(packages)} packages"
    lines = [line for each in packages for line in _vulnerabilities(each)]
    if unknown:
        lines.append(f"pip-audit: not looked up, since pypi.org lacks them: {', '.join(unknown)}")
    lines.append(f"pip-audit: {len(packages) - len(unknown)} packages looked up")
    return int(any(each.get("vulns") for each in packages)), "\n".join(lines)


def _vulnerabilities(package: dict[str, object]) -> list[str]:
    found = package.get("vulns")
    return [
        f"VULNERABLE: {package['name']} {package['version']}: {each['id']}, "
        f"mended in {', '.join(each['fix_versions']) or 'no version yet'}"
        for each in (found if isinstance(found, list) else [])
    ]


def _asked(requirements: list[str]) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pip_audit", "--disable-pip", "--no-deps"]
    command += ["--format", "json", "--progress-spinner", "off", "--requirement"]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "requirements.txt")
        path.write_text("\n".join(requirements), "utf-8")
        return subprocess.run([*command, path], capture_output=True, text=True, check=False)


def main() -> int:
    """Ask of all that is locked; the exit status."""
    status, text = judged([_asked(each) for each in locked(_LOCK.read_text("utf-8"))])
    print(text)
    return status


if __name__ == "__main__":
    sys.exit(main())
