"""Write the pages of `docs/reference` anew: `make reference`."""

from __future__ import annotations

from pathlib import Path

import api
import commands
import errors

FOLDER = Path(__file__).resolve().parents[1] / "docs/reference"


def pages() -> dict[str, str]:
    """Every page, by its file's name."""
    return {"commands.md": commands.page(), "errors.md": errors.page(), **api.pages()}


def main() -> None:
    """Write them, and remove what is no longer made."""
    FOLDER.mkdir(exist_ok=True)
    made = pages()
    for path in FOLDER.glob("*.md"):
        if path.name not in made:
            path.unlink()
    for name, text in made.items():
        (FOLDER / name).write_text(text, "utf-8")


if __name__ == "__main__":
    main()
