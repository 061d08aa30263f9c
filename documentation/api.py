"""The reference of the libraries, made of their docstrings; griffe reads them."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import TYPE_CHECKING

import griffe

if TYPE_CHECKING:
    from collections.abc import Iterator

_SOURCE = Path(__file__).resolve().parents[1] / "src"
LIBRARIES = {
    "pykyll": "Building a site",
    "pykyll.liquid": "Liquid",
    "pykyll.kramdown": "Markdown",
    "pykyll.highlight": "Highlighting",
    "pykyll.sass": "Sass",
    "pykyll.bibliography": "Bibliographies",
    "pykyll.proof": "Proofing",
}
_WIDTH = 88
_HEAD = """# {title}: every name

What `{name}` exports. This page is made of the docstrings; [how to use it]({guide}) is told elsewhere.
"""
_GUIDES = {
    "pykyll": "../python.md",
    "pykyll.liquid": "../liquid.md",
    "pykyll.kramdown": "../kramdown.md",
    "pykyll.highlight": "../highlighting.md",
    "pykyll.sass": "../sass.md",
    "pykyll.bibliography": "../bibliography.md",
    "pykyll.proof": "../proofing.md",
}


def pages() -> dict[str, str]:
    """Each page as Markdown, by its file's name below `docs/reference`."""
    package = griffe.load("pykyll", search_paths=[str(_SOURCE)], docstring_parser="google")
    assert isinstance(package, griffe.Module)
    there = {name: title for name, title in LIBRARIES.items() if _is_there(name)}
    return {
        f"{name.replace('.', '-')}.md": _page(_module(package, name), name, title)
        for name, title in there.items()
    }


def _is_there(name: str) -> bool:
    return (_SOURCE / name.replace(".", "/") / "__init__.py").is_file()


def _module(package: griffe.Module, name: str) -> griffe.Module:
    found = package if name == "pykyll" else package[name.removeprefix("pykyll.")]
    assert isinstance(found, griffe.Module)
    return found


def _page(module: griffe.Module, name: str, title: str) -> str:
    lines = [_HEAD.format(title=title, name=name, guide=_GUIDES[name])]
    for export in sorted(map(str, module.exports or ()), key=str.lower):
        if not export.startswith("__"):
            lines += _entry(_resolved(module, export), f"{name}.{export}", "##")
    return "\n".join(lines).rstrip() + "\n"


def _resolved(module: griffe.Module, name: str) -> griffe.Object | None:
    """What an exported name stands for; None for what is made when it is asked for."""
    found = module.members.get(name)
    if found is None:
        return None
    target = found.final_target if isinstance(found, griffe.Alias) else found
    return target if isinstance(target, griffe.Object) else None


def _entry(item: griffe.Object | None, name: str, level: str) -> Iterator[str]:
    if item is None:
        return
    yield f"{level} `{name}`"
    yield ""
    if isinstance(item, griffe.Function):
        yield f"```python\n{_signature(item, name.rsplit('.', 1)[-1])}\n```"
        yield ""
    yield from _docstring(item)
    if isinstance(item, griffe.Class):
        yield from _members(item, name, f"{level}#")


def _members(item: griffe.Class, name: str, level: str) -> Iterator[str]:
    if "__init__" in item.members and isinstance(item.members["__init__"], griffe.Function):
        signature = _signature(item.members["__init__"], item.name)
        yield f"```python\n{signature}\n```"
        yield ""
    for member in item.members.values():
        is_shown = not member.name.startswith("_") and not isinstance(member, griffe.Alias)
        if is_shown and member.docstring is not None:
            yield from _entry(member, f"{name}.{member.name}", level)


def _signature(function: griffe.Function, name: str) -> str:
    shown = [_parameter(each) for each in function.parameters if each.name not in {"self", "cls"}]
    returned = f" -> {function.returns}" if function.returns and name == function.name else ""
    line = f"{name}({', '.join(shown)}){returned}"
    if len(line) <= _WIDTH:
        return line
    return f"{name}(\n    " + ",\n    ".join(shown) + f",\n){returned}"


def _parameter(parameter: griffe.Parameter) -> str:
    star = {"variadic positional": "*", "variadic keyword": "**"}
    kind = parameter.kind.value if parameter.kind is not None else ""
    shown = star.get(kind, "") + parameter.name
    if parameter.annotation is not None:
        shown += f": {parameter.annotation}"
    if parameter.default is not None and kind not in star:
        shown += f" = {parameter.default}"
    return shown


def _docstring(item: griffe.Object) -> Iterator[str]:
    if item.docstring is None:
        return
    for section in item.docstring.parsed:
        if isinstance(section, griffe.DocstringSectionText):
            yield inspect.cleandoc(section.value)
            yield ""
        elif isinstance(
            section, griffe.DocstringSectionParameters | griffe.DocstringSectionAttributes
        ):
            yield from _list(
                "Arguments", [(f"`{each.name}`", each.description) for each in section.value]
            )
        elif isinstance(section, griffe.DocstringSectionRaises):
            yield from _list(
                "Raises", [(f"`{each.annotation}`", each.description) for each in section.value]
            )
        elif isinstance(section, griffe.DocstringSectionReturns | griffe.DocstringSectionYields):
            yield f"Returns: {' '.join(each.description for each in section.value)}"
            yield ""


def _list(title: str, rows: list[tuple[str, str]]) -> Iterator[str]:
    yield f"{title}:"
    yield ""
    for term, said in rows:
        yield f"- {term}: {' '.join(said.split())}"
    yield ""
