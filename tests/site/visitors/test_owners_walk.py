"""From no folder to a site that is proofed, by the commands of the owner's guide alone."""

from __future__ import annotations

import pytest
from visitor.owners_walk import SITE, told, walk
from visitor.pages import pages_of

pytestmark = [pytest.mark.site, pytest.mark.timeout(600)]


def test_an_owner_gets_a_site_that_proof_finds_nothing_wrong_with(tmp_path) -> None:
    steps = walk(tmp_path)
    site = tmp_path / SITE
    print(told(steps))  # noqa: T201 - the record of the walk is what one runs this for
    assert [step.what for step in steps if not step.succeeded] == []
    paths = {page.path for page in pages_of(site / "_site")}
    assert {"/", "/zh-Hans/", "/talks/", "/news/", "/cv/", "/publications/"} <= paths
    assert len([path for path in paths if path.startswith("/papers/")]) == 5
    assert not paths & {"/awards/", "/people/", "/projects/", "/service/", "/teaching/"}
