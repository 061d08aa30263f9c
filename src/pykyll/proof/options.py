"""What can be set about a proof: html-proofer 5's options, then pykyll's own."""

from __future__ import annotations

from dataclasses import field, fields
from typing import TYPE_CHECKING, Literal

from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError, suggest
from pykyll.proof.patterns import Pattern, Swap, patterns, swaps

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pykyll.proof.source_lines import SourceLines

Resolution = Literal["html-proofer", "github-pages"]
LogLevel = Literal["debug", "info", "warn", "error", "fatal"]

DEFAULT_CHECKS = ("Links", "Images", "Scripts")
_V3_CHECKS = {"check_favicon": "Favicon", "check_opengraph": "OpenGraph"}


@dataclass(frozen=True, kw_only=True)
class ProofOptions:
    """html-proofer's options under its names and with its defaults.

    Patterns are texts compared as a whole, texts of the form `/regex/`, or compiled
    regular expressions.

    Raises:
        PykyllError: Where a pattern is no regular expression.
    """

    checks: Sequence[str] = DEFAULT_CHECKS
    """Names of the checks to run; `all` stands for every one there is."""
    allow_hash_href: bool = True
    """Whether `href="#"` is fine."""
    allow_missing_href: bool = False
    """Whether an `a` without `href` is fine."""
    as_links: bool = False
    """Whether the path is a list of links to check instead of files."""
    assume_extension: str | bool | None = ".html"
    """Extension that a server adds to a path without one."""
    check_external_hash: bool = True
    """Whether the fragment of an external link must exist."""
    check_internal_hash: bool = True
    """Whether the fragment of an internal link must exist."""
    check_sri: bool = False
    """Whether external styles and scripts need `integrity` and `crossorigin`."""
    directory_index_file: str | None = None
    """The one file that stands for its folder; wins over `directory_index_files`."""
    directory_index_files: Sequence[str] = ("index.html",)
    """The files that stand for their folder."""
    disable_external: bool = False
    """Whether external links are left unchecked."""
    enforce_https: bool = True
    """Whether a link to `http:` fails."""
    extensions: Sequence[str] = (".html",)
    """Extensions of the files to check, with their dot."""
    ignore_empty_alt: bool = True
    """Whether `alt=""` is fine."""
    ignore_empty_mailto: bool = False
    """Whether `mailto:` without an address is fine."""
    ignore_files: Sequence[Pattern] = ()
    """Patterns of paths of files that are not checked."""
    ignore_missing_alt: bool = False
    """Whether an image without `alt` is fine."""
    ignore_status_codes: Sequence[int] = ()
    """HTTP status codes that are no failure."""
    ignore_urls: Sequence[Pattern] = ()
    """Patterns of URLs, as written, that are not checked."""
    log_level: LogLevel = "info"
    """How much the command line says."""
    only_4xx: bool = False
    """Whether only answers from 400 to 499 are failures."""
    only_status_codes: Sequence[int] = ()
    """The only HTTP status codes that are failures."""
    root_dir: str | None = None
    """The folder that `/` stands for; the one that is checked where not given."""
    swap_attributes: Mapping[str, Sequence[Sequence[str]]] = field(default_factory=dict)
    """Per element: pairs of an attribute to read and the one that it stands for."""
    swap_urls: Mapping[Pattern, str] = field(default_factory=dict)
    """Patterns and what takes their place in URLs, in Ruby's `gsub`."""
    typhoeus: Mapping[str, object] = field(default_factory=dict)
    """HTTP settings by their names in Typhoeus: `followlocation`, `connecttimeout`,
    `timeout` (seconds), `headers`, `ssl_verifypeer`, `ssl_verifyhost`, `userpwd`, …"""
    hydra: Mapping[str, object] = field(default_factory=dict)
    """`max_concurrency`: how many requests are under way at once."""
    cache: Mapping[str, object] = field(default_factory=dict)
    """`timeframe` (`external`, `internal`: `30d`, `2w`, `12h`, `1M`), `storage_dir`,
    `cache_file`."""
    check_favicon: bool = False
    """html-proofer 3's way to add the check Favicon."""
    check_opengraph: bool = False
    """html-proofer 3's way to add the check OpenGraph."""

    resolution: Resolution | None = None
    """Whose rules say what file an internal link leads to: html-proofer's, unless a
    `baseurl` or `site_url` is given, which only GitHub Pages' know."""
    baseurl: str = ""
    """The path that the site is published below, as `/blog`."""
    site_url: str | None = None
    """The site's own address, as `https://example.org`: links to it are internal."""
    page_weight: int = 1_000_000
    """The most bytes that a page may ask a browser to load (check PageWeight)."""
    max_per_host: int = 2
    """How many external requests to one host are under way at once."""
    retries: int = 2
    """How often an external request is tried again after a passing fault."""
    sources: SourceLines | None = None
    """Finds what line of the site's source a failure comes from."""

    ignored_urls: tuple[Pattern, ...] = field(init=False, repr=False, default=())
    ignored_files: tuple[Pattern, ...] = field(init=False, repr=False, default=())
    url_swaps: tuple[Swap, ...] = field(init=False, repr=False, default=())

    def __post_init__(self) -> None:
        compiled: dict[str, object] = {
            "ignored_urls": patterns(self.ignore_urls),
            "ignored_files": patterns(self.ignore_files),
            "url_swaps": swaps(self.swap_urls),
        }
        for name, value in compiled.items():
            object.__setattr__(self, name, value)

    @classmethod
    def names(cls) -> tuple[str, ...]:
        """All names that can be set."""
        return tuple(each.name for each in fields(cls) if each.init and each.name != "sources")

    @property
    def index_files(self) -> tuple[str, ...]:
        """The files that stand for their folder."""
        if self.directory_index_file is not None:
            return (self.directory_index_file,)
        return tuple(self.directory_index_files)

    @property
    def check_names(self) -> tuple[str, ...]:
        """The checks to run, those of html-proofer 3's switches included."""
        added = (name for switch, name in _V3_CHECKS.items() if getattr(self, switch))
        return tuple(dict.fromkeys([*self.checks, *added]))

    @property
    def follows_redirects(self) -> bool:
        """`typhoeus.followlocation`, which is on unless switched off."""
        return bool(self.typhoeus.get("followlocation", True))


def require_known(names: Sequence[str]) -> None:
    """See that options of a configuration or a command line exist.

    Raises:
        PykyllError: With the nearest name, where one is unknown.
    """
    known = ProofOptions.names()
    for name in names:
        if name not in known:
            raise PykyllError(f"unknown option of proof: '{name}'", hint=suggest(name, known))
