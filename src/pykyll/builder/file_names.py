"""Names that the destination's file system does not take: found before anything is written.

Jekyll finds them when it writes, and leaves the site as far as it came.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from pykyll.builder.provenance import provenance
from pykyll.dataclass import dataclass
from pykyll.errors import Diagnostic
from pykyll.files.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pykyll.builder.rendered import Output

_SHOWN = 40
"""Characters of a long name that a message shows."""
_NOT_ON_WINDOWS = frozenset('<>:"\\|?*')
_DEVICES = frozenset(
    ["CON", "PRN", "AUX", "NUL", *(f"{port}{n}" for port in ("COM", "LPT") for n in range(1, 10))]
)
_SHORTER = "give it a shorter permalink, or another name"


@dataclass(frozen=True, slots=True)
class Limits:
    """What a file system takes."""

    name: int
    """Bytes of the name of a file or folder."""
    path: int
    """Bytes of a path with the byte that ends it."""
    is_windows: bool = False
    """Whether names are as Windows has them."""


def limits_of(folder: str) -> Limits:
    """What the file system takes that a folder lies on; the usual where it does not say."""
    name, path = _limit(folder, "PC_NAME_MAX", 255), _limit(folder, "PC_PATH_MAX", 4096)
    return Limits(name, path, is_windows=sys.platform == "win32")


def _limit(folder: str, name: str, usual: int) -> int:
    if sys.platform == "win32":
        return usual
    else:  # noqa: RET505 - so that mypy knows the platform
        try:
            limit = os.pathconf(folder, name)
        except (OSError, ValueError):  # not for each file system
            return usual
        return limit if limit > 0 else usual


def misnamed(files: Iterable[tuple[str, Output]], destination: str) -> Iterator[Diagnostic]:
    """An error for each file whose name or path cannot be.

    Args:
        files: All that is written and where it goes, relative to the destination.
        destination: The folder, absolute; it is there.
    """
    limits = limits_of(destination)
    room = limits.path - len(os.fsencode(destination)) - 2  # for a slash and the last byte
    for path, item in files:
        is_short = len(path) <= min(limits.name, room)
        if is_short and path.isascii() and "\0" not in path and not limits.is_windows:
            continue
        wrong = _wrong_with(path, limits, room)
        if wrong is not None:
            message, hint, reference = wrong
            place = provenance(item)
            yield place.placed(
                Diagnostic(f"{place.name} {message}", hint=hint, reference=reference)
            )


def _wrong_with(path: str, limits: Limits, room: int) -> tuple[str, str, str] | None:
    """What is wrong with a path, what to do, and what Jekyll says; None where nothing is."""
    if "\0" in path:
        shown = printable(path.replace("\0", "\\0"))
        message = f"goes to `{_cut(shown)}`: no name holds a NUL character"
        return message, "take it out of the permalink", "string contains null byte"
    try:
        encoded = os.fsencode(path)
    except UnicodeEncodeError:
        message = f"goes to `{_cut(ascii(path)[1:-1])}`, which holds what is no character"
        return message, "give it another permalink", "invalid byte sequence in UTF-8"
    if limits.is_windows and (refused := _refused_by_windows(path)):
        shown = _cut(printable(path))
        message = f"goes to `{shown}`: on Windows {refused}"
        return message, "give it another permalink", f"Invalid argument @ rb_sysopen - {shown}"
    for name in encoded.split(b"/"):
        if len(name) > limits.name:
            shown = _cut(printable(os.fsdecode(name)))
            message = (
                f"goes to `{shown}`, a name of {len(name):,} bytes, "
                f"where the destination takes {limits.name:,}"
            )
            return message, _SHORTER, f"File name too long @ rb_sysopen - {shown}"
    if len(encoded) > room:
        shown = _cut(printable(path))
        message = (
            f"goes to `{shown}`, a path of {len(encoded):,} bytes, "
            f"where the destination has room for {room:,}"
        )
        return message, _SHORTER, f"File name too long @ rb_sysopen - {shown}"
    return None


def _refused_by_windows(path: str) -> str | None:
    """What Windows has against a path, as the end of a sentence; None where it takes it."""
    for name in path.split("/"):
        wrong = next((each for each in name if each in _NOT_ON_WINDOWS or each < " "), None)
        if wrong is not None:
            return f"no name holds `{printable(wrong)}`"
        if name.endswith((".", " ")):
            return f"no name ends with `{name[-1]}`"
        if name.partition(".")[0].upper() in _DEVICES:
            return f"`{name.partition('.')[0]}` is a device"
    return None


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
