"""Forms: every control says what it is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.proof.accessible_name import accessible_name, is_hidden
from pykyll.proof.check import Check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.proof.failure import Failure
    from pykyll.proof.page import Element, Page

_NEED_NO_LABEL = frozenset({"hidden", "submit", "reset", "button", "image"})


class Forms(Check):
    """A `label`, an `aria-label` or a `title` for each control; text on each button."""

    name = "Forms"

    def check(self, page: Page) -> Iterator[Failure]:
        """What controls of a page lack a name."""
        controls = page.select("input, select, textarea, button")
        if not controls:
            return
        labelled = {
            label.get("for") for label in page.select("label[for]") if accessible_name(label)
        }
        for label in page.select("label[for]"):
            if label.get("for") not in page.fragments:
                yield self.failure(page, f"label for '{label.get('for')}' has no control", label)
        for control in controls:
            if not (_is_named(control, labelled) or _is_inert(control)):
                kind = control.get("type")
                what = f"{control.name} of type {kind}" if kind else control.name
                yield self.failure(page, f"{what} has no label", control)


def _is_inert(control: Element) -> bool:
    """Hidden, or disabled as the boxes of GFM's task lists are."""
    return control.get("disabled") is not None or is_hidden(control)


def _is_named(control: Element, labelled: set[str | None]) -> bool:
    if control.name == "button":
        return bool(accessible_name(control))
    kind = (control.get("type") or "text").lower()
    if control.name == "input" and kind in _NEED_NO_LABEL:
        return kind != "image" or bool((control.get("alt") or "").strip())
    by_attribute = any(
        (control.get(name) or "").strip() for name in ("aria-label", "aria-labelledby", "title")
    )
    return by_attribute or control.get("id") in labelled - {None} or control.within("label")
