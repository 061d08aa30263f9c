"""Checks of other packages, and what reaches a check."""

from __future__ import annotations

from importlib import metadata
from importlib.metadata import EntryPoint

import pytest

from pykyll.errors import PykyllError
from pykyll.proof import Check, ProofOptions, checks, proof


class MailToOctocat(Check):
    """html-proofer's own example of a custom check."""

    name = "MailToOctocat"

    def check(self, page):
        for element in page.select("a"):
            if element.get("href") == "mailto:octocat@github.com":
                yield self.failure(page, "Don't email the Octocat directly!", element)

    def finish(self):
        self.context.finished = True
        return ()


NOT_A_CHECK = object()


@pytest.fixture(autouse=True)
def installed(monkeypatch):
    """As if a package had declared these entry points."""
    import sys

    monkeypatch.setitem(sys.modules, "octocat_checks", sys.modules[__name__])
    names = {"MailToOctocat": "MailToOctocat", "Wrong": "NOT_A_CHECK"}
    found = [
        EntryPoint(name, f"octocat_checks:{attr}", checks.GROUP) for name, attr in names.items()
    ]

    monkeypatch.setattr(metadata, "entry_points", lambda *, group: found * (group == checks.GROUP))


def test_a_check_of_another_package_runs_by_its_name(site):
    folder = site({"a.html": "<p>\n<a href='mailto:octocat@github.com'>Hi</a>"})
    (found,) = proof(folder, ProofOptions(checks=["MailToOctocat"]))
    assert found.check_name == "MailToOctocat"
    assert (found.line, found.content) == (2, "Hi")
    assert found.element.attributes == {"href": "mailto:octocat@github.com"}


def test_all_checks_include_those_of_other_packages():
    assert "MailToOctocat" in checks.known_checks()


def test_what_is_no_check_is_refused(site):
    with pytest.raises(PykyllError, match="'Wrong' is no subclass"):
        proof(site({"a.html": ""}), ProofOptions(checks=["Wrong"]))


def test_an_unknown_check_is_named_with_the_nearest(site):
    with pytest.raises(PykyllError) as caught:
        proof(site({"a.html": ""}), ProofOptions(checks=["Image"]))
    assert caught.value.message == "unknown check 'Image'"
    assert caught.value.diagnostic.hint == "did you mean 'Images'?"
