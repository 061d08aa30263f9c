"""The owner's site passes with every check on, and fails for each fault in a copy of it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from proof_faults import FAULTS

from pykyll import build
from pykyll.proof import ProofOptions, proof

_REPOSITORY = Path(__file__).resolve().parents[2]
_URL = "https://example.org"
_OPTIONS = ProofOptions(
    checks=["all"],
    allow_hash_href=False,
    check_sri=True,
    disable_external=True,
    ignore_empty_alt=False,
    resolution="github-pages",
    site_url=_URL,
)


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("owner") / "_site"
    overrides = {"url": _URL, "baseurl": ""}
    build(_REPOSITORY, folder, overrides=overrides, environment="production")
    return folder


def test_the_owners_site_has_no_failure(built):
    assert proof(built, _OPTIONS) == []


def test_there_are_at_least_sixty_faults_of_every_check():
    from pykyll.proof.checks import BUILT_IN

    assert len(FAULTS) >= 60
    assert {fault.check.partition(" > ")[0] for fault in FAULTS} == set(BUILT_IN)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.check}: {fault.name}")
def test_a_fault_is_found_by_its_check_alone(built, tmp_path, fault):
    copy = tmp_path / "_site"
    shutil.copytree(built, copy)
    fault.seed(copy)
    found = proof(copy, _OPTIONS)
    assert {failure.check_name for failure in found} == {fault.check}, found
