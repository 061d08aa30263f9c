"""JSON-LD of pages, held to its own rules by jsonld, and to schema.org's vocabulary by schema-dts."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from visitor.tools import node_module, run_node

if TYPE_CHECKING:
    from collections.abc import Iterable

    from visitor.pages import Page

# https://developers.google.com/search/docs/appearance/structured-data: profile-page, article
_ASKED_BY_GOOGLE = {
    "ProfilePage": ("mainEntity.name",),
    "ScholarlyArticle": ("headline", "author.name", "datePublished"),
    "Thesis": ("author.name", "datePublished"),
    "BlogPosting": ("headline", "author.name", "datePublished"),
}


def blocks_of(page: Page) -> list[dict[str, object]]:
    """The objects of the page's JSON-LD; `ValueError` where it is no JSON."""
    found = []
    for text in page.tree().xpath("//script[@type='application/ld+json']/text()"):
        read = json.loads(text)
        for block in read if isinstance(read, list) else [read]:
            found += _of_graph(block)
    return found


def _of_graph(block: dict[str, object]) -> list[dict[str, object]]:
    context = {"@context": block.get("@context")}
    graph = block.get("@graph")
    return [context | each for each in graph] if isinstance(graph, list) else [block]


def json_ld_faults(pages: Iterable[Page]) -> list[str]:
    """What jsonld finds wrong: its strict mode takes nothing that would be dropped."""
    blocks = [(page.path, block) for page in pages for block in blocks_of(page)]
    documents = [block for _, block in blocks]
    answers = run_node("json_ld.mjs", {"documents": documents}, seconds=300)
    return [
        f"{path} ({block.get('@type')}): {fault}"
        for (path, block), fault in zip(blocks, answers, strict=True)
        if fault
    ]


def vocabulary_faults(pages: Iterable[Page], folder: Path) -> list[str]:
    """Properties and values that schema.org doesn't know, by the TypeScript compiler."""
    vocabulary = node_module("schema-dts/dist/schema")
    lines = [f'import type * as S from "{vocabulary.as_posix()}";']
    places = [""]
    found = []
    for page in pages:
        for block in blocks_of(page):
            kind = block.get("@type")
            if not isinstance(kind, str) or block.get("@context") != "https://schema.org":
                found.append(f"{page.path}: @context {block.get('@context')}, @type {kind}")
                continue
            value = json.dumps(block, ensure_ascii=False)
            lines.append(f"const b{len(lines)}: S.WithContext<S.{kind}> = {value};")
            places.append(f"{page.path} ({kind})")
    file = folder / "blocks.ts"
    file.write_text("\n".join(lines), "utf-8")
    compiler = node_module("typescript/bin/tsc")
    options = ["--noEmit", "--strict", "--skipLibCheck", "--pretty", "false"]
    command = ["node", str(compiler), *options, str(file)]
    result = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
    for line, message in re.findall(r"blocks\.ts\((\d+),\d+\): error \w+: (.*)", result.stdout):
        found.append(f"{places[int(line) - 1]}: {message[:300]}")
    return found


def _at(value: object, path: str) -> list[object]:
    """All values at a path of properties, through lists."""
    if isinstance(value, list):
        return [found for each in value for found in _at(each, path)]
    if not path:
        return [value] if value not in (None, "") else []
    first, _, rest = path.partition(".")
    return _at(value.get(first), rest) if isinstance(value, dict) else []


def lacking(block: dict[str, object]) -> list[str]:
    """Properties that Google's documentation asks for, which the object lacks."""
    kind = str(block.get("@type"))
    return [
        f"{kind} without {path}" for path in _ASKED_BY_GOOGLE.get(kind, ()) if not _at(block, path)
    ]
