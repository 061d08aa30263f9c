"""The Nu HTML checker of the W3C, over the pages and style sheets of a built site."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from visitor.tools import node_module

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from visitor.pages import Page

_OF_JEKYLL = ("Element “table” not allowed as child of element “code”", 'class="rouge-table"')
"""The message and the markup of numbered lines, which Jekyll's highlight tag prints so."""


def nu_errors(built: Path, java: str, pages: Iterable[Page] | None = None) -> list[str]:
    """Errors of the pages and of every style sheet: file, line, what is wrong.

    Without `pages` of every page, redirects too.
    """
    texts = built.rglob("*.html") if pages is None else (page.file for page in pages)
    files = sorted([*texts, *built.rglob("*.css")])
    return list(_checked(built, java, [str(file) for file in files]))


def _checked(built: Path, java: str, files: list[str]) -> Iterator[str]:
    jar = str(node_module("vnu-jar/build/dist/vnu.jar"))
    # A larger stack: grammars of MathML and SVG recurse deeply.
    command = [java, "-Xss4m", "-jar", jar, "--format", "json", "--exit-zero-always"]
    result = subprocess.run(
        [*command, "--also-check-css", *files], capture_output=True, text=True, check=True
    )
    for message in json.loads(result.stderr)["messages"]:
        if message["type"] == "info":
            continue
        if message["message"].startswith(_OF_JEKYLL[0]) and _OF_JEKYLL[1] in message["extract"]:
            continue
        file = Path(message["url"].removeprefix("file:")).relative_to(built)
        extract = " ".join(message.get("extract", "").split())[:120]
        yield f"{file}:{message.get('lastLine', '')}: {message['message']} | {extract}"
