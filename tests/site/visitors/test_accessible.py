"""axe-core finds nothing, in any rendering; body text has more contrast than it asks for."""

from __future__ import annotations

import pytest
from visitor.axe import ALL_RENDERINGS, FEWEST_RENDERINGS, told, violations, weak_body_text
from visitor.telling import nothing_is_found

pytestmark = [pytest.mark.site, pytest.mark.timeout(3000), pytest.mark.usefixtures("node_tools")]

_KINDS_OF_TEXT = {"/", "/cv/", "papers", "2026", "/kitchen-sink/"}


def test_axe_finds_nothing_by_its_default_rules(site, chromium, full) -> None:
    pages = site.choice(full=full)
    renderings = ALL_RENDERINGS if full else FEWEST_RENDERINGS
    found = violations(chromium, site.address, [page.path for page in pages], renderings)
    nothing_is_found(told(found))


def test_body_text_has_a_contrast_of_seven_to_one(site, chromium, full) -> None:
    """Else of one page of each kind of text: the colours are those of the style sheet."""
    texts = site.choice(full=full)
    pages = texts if full else [page for page in texts if page.kind in _KINDS_OF_TEXT]
    found = weak_body_text(chromium, site.address, [page.path for page in pages])
    nothing_is_found(told(found))
