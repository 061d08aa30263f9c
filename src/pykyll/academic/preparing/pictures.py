"""The sizes of pictures, smaller copies of large ones, and the data that templates make `srcset` of."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from hashlib import blake2b
from typing import TYPE_CHECKING
from urllib.parse import unquote

from pykyll.academic.preparing.change import Prepared
from pykyll.academic.preparing.libraries import has_pillow
from pykyll.academic.preparing.marker import is_as_made, marked
from pykyll.academic.preparing.svg_size import svg_size
from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.files.paths import inside
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.academic.preparing.tree import Tree

FOLDER = "images/made"
_PORTRAIT = (160, 320, 480)
"""Widths of copies, in pixels: what a portrait takes up, on screens with one to three of theirs."""
_OTHERS = (160, 320, 640, 960, 1280)
"""Likewise of thumbnails up to the width of the text."""
_KINDS = ("publications", "projects", "people")
_ELSEWHERE = regex(r"(?:[a-z][a-z0-9+.-]*:)?//|data:", re.IGNORECASE)
_SCALABLE = (".jpg", ".jpeg", ".png", ".webp")
_DRAWN = ".svg"
"""Sharp at any size: its size is noted, and no copy made."""
_DIGEST = regex(r"^# (/\S*) has the digest ([0-9a-f]{32})$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Source:
    """A smaller copy of a picture."""

    path: str
    width: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the site, as templates need to know it; lengths in pixels."""

    path: str
    width: int
    height: int
    digest: str
    sources: tuple[Source, ...] = ()


def pictures(tree: Tree) -> Prepared:
    """Copies of the pictures that the data names, and `_data/pictures.yml`."""
    made = Prepared("Pictures")
    wanted = dict(_named(tree, made))
    path = f"{tree.data_folder}/pictures.yml"
    known_text = tree.text(path)
    if known_text is not None and not is_as_made(known_text):
        made.warn(
            f"{path} was changed by hand, and stays",
            path=path,
            hint="remove it to have it made anew",
        )
        return made
    known = _known(tree)
    if any(map(_is_scalable, wanted)) and not has_pillow():
        made.summary = "as they are: pip install 'pykyll[academic]' scales them"
        return made
    found = [
        each
        for name, widths in wanted.items()
        if (each := _picture(tree, made, name, widths, known)) is not None
    ]
    _remove_others(tree, made, known, found)
    text = _text(found) if found else None
    if text is None and known_text is not None:
        made.remove(path)
    elif text is not None and (known_text or "").replace("\r\n", "\n") != text:
        made.write(path, text)
    count = len(found)
    copies = sum(len(each.sources) for each in found)
    made.summary = f"{count}, with {copies} smaller copies" if count else "none"
    return made


def _named(tree: Tree, made: Prepared) -> Iterator[tuple[str, tuple[int, ...]]]:
    """The pictures that the site names, as they are written, with the widths they are shown in."""
    names: dict[str, set[int]] = {}
    avatar = tree.author.get("avatar")
    if isinstance(avatar, str) and avatar:
        names.setdefault(avatar, set()).update(_PORTRAIT)
    for kind in _KINDS:
        for entry in tree.entries(kind):
            image = entry.get("image")
            if isinstance(image, str) and image:
                names.setdefault(image, set()).update(_OTHERS)
    for name, widths in names.items():
        if _ELSEWHERE.match(name) or not tree.is_file(unquote(name)):
            continue  # what is missing is told by the checks of the data
        if not (_is_scalable(name) or _is_drawn(name)):
            continue
        if re.fullmatch(r"/\S+", name) is None:
            made.warn(
                f"the size of the picture '{name}' is not noted",
                hint="begin its path with /, and write %20 for a space",
            )
            continue
        yield name, tuple(sorted(widths))


def _picture(
    tree: Tree, made: Prepared, name: str, widths: tuple[int, ...], known: dict[str, Picture]
) -> Picture | None:
    """A picture with its copies: those that are known to be of it, or new ones."""
    if _is_drawn(name):
        return _drawn_picture(tree, made, name)
    from pykyll.academic.preparing.scaling import scaled, size_of

    path = unquote(name)
    content = tree.content(path) or b""
    digest = blake2b(content, digest_size=16).hexdigest()
    before = known.get(name)
    try:
        if before is not None and before.digest == digest:
            size = before.width, before.height
        else:
            size = size_of(content)
        wanted = tuple(
            Source(_copy_path(path, width), width) for width in widths if width < size[0]
        )
        if before is None or before.digest != digest or not _has_all(tree, before, wanted):
            for source in wanted:
                copy = b"" if tree.is_trial else scaled(content, source.width)
                made.write(source.path.lstrip("/"), copy)
    except PykyllError as error:
        made.findings.append(replace(error.diagnostic, severity="warning", path=path.lstrip("/")))
        return None
    return Picture(name, *size, digest, wanted)


def _drawn_picture(tree: Tree, made: Prepared, name: str) -> Picture | None:
    """An SVG with its size; one with front matter has none before it is built."""
    path = unquote(name)
    content = tree.content(path) or b""
    if content.startswith(b"---"):
        return None
    try:
        size = svg_size(content)
    except PykyllError as error:
        made.findings.append(replace(error.diagnostic, severity="warning", path=path.lstrip("/")))
        return None
    if size is None:
        made.warn(
            f"{path.lstrip('/')} does not say its size, so that pages move when it comes",
            path=path.lstrip("/"),
            hint='give its <svg> a viewBox, such as viewBox="0 0 640 480"',
        )
        return None
    return Picture(name, *size, blake2b(content, digest_size=16).hexdigest())


def _is_scalable(name: str) -> bool:
    return name.lower().endswith(_SCALABLE)


def _is_drawn(name: str) -> bool:
    return name.lower().endswith(_DRAWN)


def _has_all(tree: Tree, before: Picture, wanted: tuple[Source, ...]) -> bool:
    return before.sources == wanted and all(tree.is_file(each.path) for each in wanted)


def _copy_path(path: str, width: int) -> str:
    """`/images/made/people/ada-320.jpg` for `/images/people/ada.jpg`."""
    stem, _, extension = inside("/", path).lstrip("/").removeprefix("images/").rpartition(".")
    stem = re.sub(r"\s+", "-", stem)
    return f"/{FOLDER}/{stem}-{width}.{extension}"


def _known(tree: Tree) -> dict[str, Picture]:
    """What was made before, with the digests that the file's comments tell."""
    file = tree.data("pictures")
    if file is None:
        return {}
    digests = dict(_DIGEST.findall(file.text))
    known = {}
    for entry in file.entries:
        match entry:
            case {"path": str(path), "width": int(width), "height": int(height)}:
                sources = tuple(_sources(entry))
                known[path] = Picture(path, width, height, digests.get(path, ""), sources)
    return known


def _sources(entry: object) -> Iterator[Source]:
    match entry:
        case {"sources": [*listed]}:
            for each in listed:
                match each:
                    case {"path": str(path), "width": int(width)}:
                        yield Source(path, width)


def _remove_others(
    tree: Tree, made: Prepared, known: dict[str, Picture], found: list[Picture]
) -> None:
    """Remove the copies that were listed and no longer are; nothing else in their folder."""
    still = {source.path for each in found for source in each.sources}
    for picture in known.values():
        for source in picture.sources:
            is_there = tree.is_file(source.path) and source.path.startswith(f"/{FOLDER}/")
            if source.path not in still and is_there:
                made.remove(source.path.lstrip("/"))


def _text(found: list[Picture]) -> str:
    lines = []
    for each in found:
        lines += [
            "",
            f"# {each.path} has the digest {each.digest}",
            f"- path: {json.dumps(each.path, ensure_ascii=False)}",
            f"  width: {each.width}",
            f"  height: {each.height}",
        ]
        if each.sources:
            lines.append("  sources:")
        lines += [
            f"    - {{ path: {json.dumps(source.path, ensure_ascii=False)}, width: {source.width} }}"
            for source in each.sources
        ]
    schema = "# yaml-language-server: $schema=../_schemas/pictures.json\n"
    return marked(schema, "the pictures that the data names", "\n".join([*lines, ""]))
