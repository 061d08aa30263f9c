"""Print what CHANGELOG.md says of a version, for its release.

    python release/changelog.py v1.2.3

Ends with 1 where the tag is not the version in the code, or has no section.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def section(changelog: str, version: str) -> str | None:
    """The text below `## [version]` or `## version`, up to the next of its kind."""
    heading = rf"^## \[?{re.escape(version)}\]?(?: [^\n]*)?$"
    found = re.search(rf"(?ms){heading}\n(.*?)(?=^## |\Z)", changelog)
    return found[1].strip() if found is not None and found[1].strip() else None


def version_in_code(root: Path) -> str:
    """What `pykyll --version` prints."""
    text = (root / "src/pykyll/_version.py").read_text("utf-8")
    found = re.search(r'^__version__ = "(.+)"$', text, re.MULTILINE)
    if found is None:
        raise SystemExit("src/pykyll/_version.py names no version")
    return found[1]


def main(tag: str, root: Path = ROOT) -> str:
    """The text of a release.

    Raises:
        SystemExit: The tag is not the version in the code, or has no section.
    """
    version = tag.removeprefix("v")
    if version != version_in_code(root):
        raise SystemExit(f"{tag} is not the version in src/pykyll/_version.py")
    text = section((root / "CHANGELOG.md").read_text("utf-8"), version)
    if text is None:
        raise SystemExit(f"CHANGELOG.md says nothing of {version}")
    return text


if __name__ == "__main__":
    print(main(sys.argv[1]))
