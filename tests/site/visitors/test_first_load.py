"""What a first visit costs: few requests, few bytes, nobody else's servers."""

from __future__ import annotations

import pytest
from visitor.telling import nothing_is_found

pytestmark = [pytest.mark.site, pytest.mark.timeout(2400)]
_PHONE, _DESKTOP = 412, 1440
_MOST_BYTES = 15_000
_MOST_REQUESTS = 5
_MOST_BYTES_OF_SCRIPT = 3_000
_BLOCKING = ["/assets/css/site.css"]
"""The style sheet alone: what comes later must not be shown unstyled before."""


def test_home_and_a_paper_are_small(site, loads) -> None:
    largest = sorted(site.papers, key=lambda page: page.file.stat().st_size)[-1:]
    for page in [site.page("/"), *largest]:
        load = loads(page.path, _DESKTOP)
        answers = load.without(site.portrait())
        assert len(answers) <= _MOST_REQUESTS, answers
        assert sum(answer.bytes for answer in answers) <= _MOST_BYTES, answers


def test_no_page_asks_anybody_else_nor_complains(site, loads, full) -> None:
    for page in site.choice(full=full):
        load = loads(page.path, _DESKTOP)
        assert not load.other_hosts, page.path
        expected = 1 if page.path == "/404.html" else 0  # none: it is asked for by its own name
        assert len(load.complaints) <= expected, (page.path, load.complaints)
        assert load.blocking == _BLOCKING, page.path
        assert load.script_bytes <= _MOST_BYTES_OF_SCRIPT, (page.path, load.answers)


@pytest.mark.parametrize("width", [_PHONE, _DESKTOP])
def test_nothing_moves_while_a_page_comes(site, loads, full, width) -> None:
    found = [
        f"{page.path} {shift:.3f}: {what}"
        for page in site.choice(full=full)
        for shift, what in loads(page.path, width).shifts
        if shift > 0.005  # less than a line of a footer
    ]
    nothing_is_found(found)
