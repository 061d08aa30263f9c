"""Formulas as MathML: `_data/math.yml`, which templates put in the place of the TeX."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pykyll.academic.preparing.change import Prepared
from pykyll.academic.preparing.formulas import formulas
from pykyll.academic.preparing.libraries import has_latex2mathml
from pykyll.academic.preparing.markdown_files import markdown_files
from pykyll.academic.preparing.marker import is_as_made, marked
from pykyll.errors import PykyllError
from pykyll.files import front_matter
from pykyll.kramdown import KramdownError, Options

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.academic.preparing.formulas import Formula
    from pykyll.academic.preparing.tree import Tree

_WITH_MARKDOWN = ("publications", "talks", "news", "projects", "teaching", "awards", "cv",
                  "people", "service", "interests")  # fmt: skip


def mathematics(tree: Tree) -> Prepared:
    """`_data/math.yml`: each formula of the site as its pages hold it, and as MathML."""
    made = Prepared("Mathematics")
    path = f"{tree.data_folder}/math.yml"
    known_text = tree.text(path)
    if known_text is not None and not is_as_made(known_text):
        made.warn(
            f"{path} was changed by hand, and stays",
            path=path,
            hint="remove it to have it made anew",
        )
        return made
    found = list(_found(tree))
    if found and not has_latex2mathml():
        made.summary = f"{_formulas(len(found))} as TeX: pip install 'pykyll[academic]'"
        return made
    turned = _turned(found, made)
    text = _text(turned) if turned else None
    if text is None and known_text is not None:
        made.remove(path)
    elif text is not None and (known_text or "").replace("\r\n", "\n") != text:
        made.write(path, text)
    made.summary = _formulas(len(turned)) if turned else "none"
    return made


def _formulas(count: int) -> str:
    return "1 formula" if count == 1 else f"{count} formulas"


def _found(tree: Tree) -> Iterator[tuple[str, int, Formula]]:
    """The file, the line that its text begins at, and each formula in it."""
    try:
        options = Options.parse(tree.config.section("kramdown"))
    except KramdownError:
        return  # the build tells of it
    for path in markdown_files(tree.config):
        text = tree.text(path) or ""
        parts = front_matter.split(text) if "$$" in text else None
        if parts is not None:
            for each in formulas(parts.body, options):
                yield path, parts.body_line, each
    for name in _WITH_MARKDOWN:
        file = tree.data(name)
        if file is None or "$$" not in file.text:
            continue
        for way, scalar in file.scalars():
            for each in formulas(scalar.value, options):
                yield file.path, file.line_of(way), each


def _turned(found: list[tuple[str, int, Formula]], made: Prepared) -> dict[str, str]:
    """The formulas that can be turned, by how pages hold them; the others are told of."""
    from pykyll.academic.preparing.mathml import mathml

    turned: dict[str, str] = {}
    for path, first_line, formula in found:
        if formula.printed in turned:
            continue
        try:
            turned[formula.printed] = mathml(formula.tex, is_block=formula.is_block)
        except PykyllError as error:
            short = " ".join(formula.tex.split())
            shown = short if len(short) <= 60 else f"{short[:60]}…"
            made.warn(
                f"the formula {shown} stays as it is: {error.message}",
                path=path,
                line=first_line + formula.line - 1,
                hint=error.diagnostic.hint or "",
            )
    return turned


def _text(turned: dict[str, str]) -> str:
    """The longest first, so that none is replaced within another."""
    lines = [
        f"- tex: {json.dumps(tex, ensure_ascii=False)}\n  mathml: {json.dumps(turned[tex], ensure_ascii=False)}"
        for tex in sorted(turned, key=lambda each: (-len(each), each))
    ]
    schema = "# yaml-language-server: $schema=../_schemas/math.json\n"
    return marked(schema, "the formulas in texts and data", "\n".join(["", *lines, ""]))
