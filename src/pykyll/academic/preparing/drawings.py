"""The seal, the icons and the social card, where there are none yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.academic.preparing.change import Prepared
from pykyll.academic.preparing.libraries import has_pillow
from pykyll.academic.preparing.seal import (
    FAVICON_SVG,
    Seal,
    initials,
    is_drawn,
    read_seal,
    seal_svg,
)
from pykyll.errors import PykyllError
from pykyll.ruby.text import to_s

if TYPE_CHECKING:
    from pykyll.academic.preparing.tree import Tree

SEAL = "seal.svg"
SVG_ICON = "images/favicon.svg"
FAVICON = "images/favicon.ico"
TOUCH_ICON = "images/apple-touch-icon.png"
CARD = "images/card.png"
_ANY_SIZE = 16
_DRAWING = "1"
"""Counts the ways of drawing: with another number, what was drawn is drawn anew."""


def drawings(tree: Tree) -> Prepared:
    """The seal, the icons and the card; what somebody else has drawn stays."""
    made = Prepared("Drawings")
    name = to_s(tree.author.get("name")).strip()
    if not name:
        made.summary = "none: `author:` in _config.yml has no `name:`"
        return made
    svg = _seal(tree, made, name)
    if not tree.exists(SVG_ICON):
        made.write(SVG_ICON, FAVICON_SVG)
    if not has_pillow():
        made.summary = "seal alone: pip install 'pykyll[academic]' draws the rest"
        return made
    seal = _icons(tree, made, svg)
    _card(tree, made, name, svg, seal)
    there = [each for each in (FAVICON, TOUCH_ICON, CARD) if tree.exists(each)]
    drawn = [each.path for each in made.changes]
    made.summary = ", ".join(
        word
        for word, path in (
            ("seal", f"{tree.includes_folder}/{SEAL}"),
            ("icons", FAVICON),
            ("card", CARD),
        )
        if path in there or path in drawn or tree.exists(path)
    )
    return made


def _seal(tree: Tree, made: Prepared, name: str) -> str:
    """The text of the seal: as it lies there, or drawn."""
    path = f"{tree.includes_folder}/{SEAL}"
    known = tree.text(path)
    native = to_s(tree.author.get("native_name")).strip()
    choices = _choices(name, native)
    if known is not None:
        known = known.replace("\r\n", "\n")
        is_of_name = known in {seal_svg(each) for each in choices}
        if is_of_name and not tree.redraws:
            return known
        if not (is_of_name or is_drawn(known)):
            if tree.redraws:
                _tell_of_owners(made, path)
            return known
    svg = seal_svg(_best(choices))
    if svg != known:
        made.write(path, svg)
    return svg


def _choices(name: str, native: str) -> list[str]:
    """What the seal may show, the best first."""
    letters = [initials(name), initials(native)]
    characters = [
        each[:1].upper() for each in (native, name) if each[:1].isalpha() and not initials(each)
    ]
    return [*characters[:1], *(each for each in letters if each), *characters[1:]] or ["I"]


def _best(choices: list[str]) -> str:
    """The first that this machine can draw, so that icons show the same as the seal."""
    if not has_pillow():
        return next((each for each in choices if each.isascii()), choices[0])
    from pykyll.academic.preparing.fonts import font_for

    for each in choices:
        if each.isascii() or font_for(each, _ANY_SIZE) is not None:
            return each
    return choices[0]


def _icons(tree: Tree, made: Prepared, svg: str) -> Seal | None:
    """Draw the icons that are to be drawn; the seal, where it can be."""
    from pykyll.academic.preparing.icons import favicon, touch_icon
    from pykyll.academic.preparing.painting import paint_seal

    made_of = f"{_DRAWING}\n{svg}"
    wanted = [
        (path, draw)
        for path, draw in ((FAVICON, favicon), (TOUCH_ICON, touch_icon))
        if _is_to_be_drawn(tree, made, path, made_of)
    ]
    is_card_wanted = not tree.exists(CARD) or tree.redraws
    try:
        seal = read_seal(svg)
        if wanted or is_card_wanted:
            paint_seal(seal, 16)
        for path, draw in wanted:
            made.write(path, b"" if tree.is_trial else draw(seal, made_of))
    except PykyllError as error:
        if wanted:
            names = " and ".join(path for path, _draw in wanted)
            made.warn(
                f"{names} cannot be drawn: {error.message}",
                path=f"{tree.includes_folder}/{SEAL}",
                hint=error.diagnostic.hint or "",
            )
        return None
    return seal


def _card(tree: Tree, made: Prepared, name: str, svg: str, seal: Seal | None) -> None:
    from pykyll.academic.preparing.card import Words, card
    from pykyll.academic.preparing.fonts import font_for

    author = tree.author
    text = to_s(author.get("employer")).strip() or to_s(tree.config.get("description")).strip()
    words = Words(name, to_s(author.get("native_name")).strip(), text)
    made_of = f"{_DRAWING}\n{svg}\n{words.name}\n{words.native_name}\n{words.text}"
    if not _is_to_be_drawn(tree, made, CARD, made_of):
        return
    for each in (words.native_name, words.text):
        if each and font_for(each, _ANY_SIZE) is None:
            made.warn(
                f"{CARD} leaves out '{each}': no font of this machine has it",
                hint="install one, such as Noto Serif CJK, and run `pykyll prepare --redraw`",
            )
    try:
        made.write(CARD, b"" if tree.is_trial else card(words, seal, made_of))
    except PykyllError as error:
        made.warn(f"{CARD} cannot be drawn: {error.message}", hint=error.diagnostic.hint or "")


def _is_to_be_drawn(tree: Tree, made: Prepared, path: str, made_of: str) -> bool:
    """Whether it is missing, or was drawn by us of something else."""
    from pykyll.academic.preparing.painting import digest_in, digest_of

    if not tree.exists(path):
        return True
    digest = digest_in(tree.content(path) or b"")
    if digest is None:
        if tree.redraws:
            _tell_of_owners(made, path)
        return False
    return tree.redraws or digest != digest_of(made_of)


def _tell_of_owners(made: Prepared, path: str) -> None:
    made.warn(
        f"{path} was not drawn by `pykyll prepare`, and stays",
        path=path,
        hint="remove it to have it drawn",
    )
