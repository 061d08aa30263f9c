"""Files of small stylesheets, with what Ruby Sass makes of each."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "sass" / "selectors"
STYLES = ("nested", "expanded", "compact", "compressed")


def stylesheets(path: Path) -> Iterator[tuple[str, str]]:
    """The name and the text of each; a line `=== name` is above each."""
    for part in path.read_text(encoding="utf-8").split("=== ")[1:]:
        name, _, text = part.partition("\n")
        yield name, text


def recorded() -> list[tuple[str, str, dict[str, object]]]:
    """The name, the text and Ruby's answer of all."""
    return [
        (f"{path.stem}: {name}", text, answers[name])
        for path in sorted(FOLDER.glob("*.scss"))
        for answers in [json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))]
        for name, text in stylesheets(path)
    ]
