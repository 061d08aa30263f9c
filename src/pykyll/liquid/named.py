"""What a tag of the host names, for programs that read templates without rendering them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass

if TYPE_CHECKING:
    from pykyll.liquid.expression import Expression


@dataclass(frozen=True, slots=True)
class TagNames:
    """What stands in a tag's markup; what a tag's `names` returns."""

    files: tuple[str, ...] = ()
    """Templates that the tag renders, as they are written; `{{ … }}` may stand in them."""
    values: tuple[Expression, ...] = ()
    """What it looks up."""
    templates: tuple[str, ...] = ()
    """Parts of the markup that are templates themselves."""
