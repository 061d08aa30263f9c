"""Options in the forms that html-proofer's users write them."""

from __future__ import annotations

import time

import pytest

from pykyll.errors import PykyllError
from pykyll.proof import ProofOptions
from pykyll.proof.patterns import matches_any, swap
from pykyll.proof.settings import options_of


def test_every_option_can_be_written():
    from pykyll.proof.settings import _FORMS

    assert set(_FORMS) == set(ProofOptions.names())


def test_lists_are_texts_with_commas_or_lists():
    for value in ("Links,Images", ["Links", "Images"]):
        assert options_of({"checks": value}).checks == ["Links", "Images"]
    assert options_of({"ignore-status-codes": "403,999"}).ignore_status_codes == [403, 999]


def test_a_pair_for_swap_urls_splits_at_its_first_bare_colon():
    options = options_of({"swap_urls": r"^/BASE/:/,^https\://a\.b:/x"})
    assert swap("/BASE/page", options.url_swaps) == "/page"
    assert swap("https://a.b/page", options.url_swaps) == "/x/page"


def test_a_replacement_may_refer_to_groups_as_in_ruby():
    options = options_of({"swap_urls": {r"^/v(\d+)/": r"/\1/"}})
    assert swap("/v12/a", options.url_swaps) == "/12/a"


def test_ruby_regular_expressions_are_understood():
    options = options_of({"ignore_urls": [r"/\Ahttp:\/\/x\z/", r"/(?<name>\h+)/", "/(?-mix:a)/"]})
    assert [bool(each.search("http://x")) for each in options.ignored_urls] == [True, False, False]


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"ignore_url": []}, "unknown option of proof: 'ignore_url'"),
        ({"check_sri": "maybe"}, "option 'check_sri' of proof must be true or false"),
        ({"retries": "x"}, "option 'retries' of proof must be a number"),
        ({"cache": "{"}, "Option 'cache' did not contain valid JSON."),
        ({"swap_urls": "abc"}, "option 'swap_urls' of proof must be pairs such as `^/base/:/`"),
        ({"ignore_urls": ["/(/"]}, "invalid regular expression /(/: "),
    ],
)
def test_a_wrong_option_is_named(settings, message):
    with pytest.raises(PykyllError) as caught:
        options_of(settings)
    assert caught.value.message.startswith(message)


def test_html_proofer_3_switches_add_their_checks():
    options = options_of({"check_favicon": True, "check_opengraph": False})
    assert options.check_names == ("Links", "Images", "Scripts", "Favicon")


@pytest.mark.parametrize("source", ["(a+)+$", "(a*)*b", "(a|a)*b", "(.*)*b", r"(a+)+\z"])
def test_no_regular_expression_of_a_configuration_takes_for_ever(source):
    options = options_of({"ignore_urls": [f"/{source}/"], "swap_urls": {source: "x"}})
    url = "a" * 2_000 + "!"
    begun = time.process_time()
    assert not matches_any(url, options.ignored_urls)
    assert swap(url, options.url_swaps) in {url, f"{'a' * 2_000}!"}
    assert time.process_time() - begun < 5


def test_an_expression_that_cannot_be_bounded_is_named():
    [pattern] = options_of({"ignore_urls": [r"/(?=(a+)+b)(a+)+\1c/"]}).ignored_urls
    with pytest.raises(PykyllError, match=r"the regular expression /.*/ cannot be used: on a text"):
        matches_any("a" * 2_000, [pattern])
