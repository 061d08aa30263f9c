"""What a first visit costs: few requests, few bytes, nobody else's servers."""

from __future__ import annotations

import pytest
from visitor.first_load import first_load
from visitor.telling import nothing_is_found

pytestmark = pytest.mark.site
_MOST_BYTES = 15_000
_MOST_REQUESTS = 5
_MOST_BYTES_OF_SCRIPT = 3_000


def test_home_and_a_paper_are_small(site, chromium) -> None:
    largest = sorted(site.papers, key=lambda page: page.file.stat().st_size)[-1:]
    for page in [site.page("/"), *largest]:
        load = first_load(chromium, site.address, page.path)
        answers = load.without(site.portrait())
        assert len(answers) <= _MOST_REQUESTS, answers
        assert sum(answer.bytes for answer in answers) <= _MOST_BYTES, answers


def test_no_page_asks_anybody_else_nor_complains(site, chromium, full) -> None:
    for page in site.choice(full=full):
        load = first_load(chromium, site.address, page.path)
        assert not load.other_hosts, page.path
        expected = 1 if page.path == "/404.html" else 0  # none: it is asked for by its own name
        assert len(load.complaints) <= expected, (page.path, load.complaints)
        assert load.script_bytes <= _MOST_BYTES_OF_SCRIPT, (page.path, load.answers)


@pytest.mark.parametrize("width", [412, 1440])
def test_nothing_moves_while_a_page_comes(site, chromium, full, width) -> None:
    found = [
        f"{page.path} {shift:.3f}: {what}"
        for page in site.choice(full=full)
        for shift, what in first_load(chromium, site.address, page.path, width=width).shifts
        if shift > 0.005  # less than a line of a footer
    ]
    nothing_is_found(found)
