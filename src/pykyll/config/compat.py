"""Which Jekyll a build prints like, and every difference between them as one named switch.

`github-pages` is what Pages runs: Jekyll 3.10.0 with Pages' own settings; `jekyll` is
Jekyll 4.4.1 or the version named behind it. Nothing else in pykyll compares versions.
"""

from __future__ import annotations

from dataclasses import field, fields
from typing import TYPE_CHECKING, Literal, cast

from pykyll.config.gemfile import GemVersions, newest_version, read_gem_versions
from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.files.wall import OPEN
from pykyll.regex import regex
from pykyll.remembered import remembered
from pykyll.ruby.numbers import digits_to_int

if TYPE_CHECKING:
    import os

    from pykyll.files.wall import Wall

SassEngine = Literal["ruby-sass", "libsass", "dart-sass"]
YamlSchema = Literal["safe_yaml", "psych"]
Version = tuple[int, ...]

PAGES_JEKYLL = "3.10.0"
"""The Jekyll of github-pages 232."""
NEWEST_JEKYLL = "4.4.1"
"""What `compat: jekyll` means without a version."""

_SPEC = regex(r"(?P<name>[a-z-]+?)(?:[\s@]++(?P<version>\d[\d.]*+)?(?P<debian>[\s-]*+debian)?)?")
_NAMES = ("github-pages", "jekyll")


_NEARLY_JEKYLL = regex(r"\W*+(?:je[kc]++yl++)?[\s@=:_/v~>-]*+(\d[\d.]*+)?[^\d\w]*+(debian)?")
_NEARLY_PAGES = regex(r"(?:git\W*+hub|gh)\W*+(?:pages?)?[\W\d]*+|pages?")


class CompatError(PykyllError):
    """A `compat` setting that names no Jekyll."""


def _since(*version: int) -> bool:
    """A switch that is on from this version of Jekyll on."""
    return cast("bool", field(metadata={"since": version}))


def _until(*version: int) -> bool:
    """A switch that is on below this version of Jekyll."""
    return cast("bool", field(metadata={"until": version}))


def _on_pages() -> bool:
    """A switch that is on for GitHub Pages, whatever its Jekyll."""
    return cast("bool", field(metadata={"pages": True}))


def _off_pages() -> bool:
    """A switch that is on for every Jekyll but GitHub Pages."""
    return cast("bool", field(metadata={"pages": False}))


@dataclass(frozen=True, slots=True)
class Compat:
    """One Jekyll to print like. Made by `parse`, `detect` or `GITHUB_PAGES`."""

    name: Literal["github-pages", "jekyll"]
    jekyll_version: str
    """What `jekyll.version` prints."""
    liquid_version: str
    """Liquid 4.0.4 in every release; Debian's Jekyll runs Liquid 5."""
    kramdown_version: str
    sass: SassEngine
    """Jekyll 3: Ruby Sass; 4.0 to 4.2: libsass; from 4.3 on: Dart Sass."""
    yaml_schema: YamlSchema
    """Every release reads YAML through SafeYAML; Debian's patched Jekyll through Psych."""

    # --- configuration -------------------------------------------------------------
    excludes_merge_with_defaults: bool = _since(4, 0)
    """A site's `exclude` adds to the default excludes; Jekyll 3 replaces them by it."""
    default_config_may_be_toml: bool = _since(4, 0)
    """Without `_config.yml` and `_config.yaml`, `_config.toml` is looked for."""
    weekdate_permalinks: bool = _since(4, 0)
    """`permalink: weekdate` and the placeholders of weeks and weekdays are known."""
    migrates_old_config: bool = _until(4, 0)
    """`gems`, `layouts`, `server_port`, `pygments`, string lists and the like are renamed."""
    toc_levels_default_is_a_list: bool = _since(4, 1)
    """`site.kramdown.toc_levels` prints 123456; before, 1..6."""
    reads_theme_config: bool = _since(4, 0)
    """A theme's own `_config.yml` fills what the site leaves open."""
    disk_cache: bool = _since(4, 0)
    """Jekyll keeps a cache in `cache_dir`, which is a setting."""
    pages_settings: bool = _on_pages()
    """GitHub Pages' defaults lie below what a site sets, and its forced settings above."""

    # --- plugins and themes --------------------------------------------------------
    runs_listed_plugins_only: bool = _on_pages()
    """Some plugins run for every site; any other that is not allowed is passed over."""
    gemfile_names_plugins: bool = _off_pages()
    """The plugins in a Gemfile's group `jekyll_plugins` run without being asked for."""
    gemfile_decides_versions: bool = _off_pages()
    """A site runs the gems of its Gemfile.lock; Pages runs its own."""
    default_theme_may_be_missing: bool = _on_pages()
    """The theme of a site that names none is done without where it is not installed."""
    pins_theme_versions: bool = _on_pages()
    """A theme is the version that Pages brings; elsewhere, the newest."""
    relative_links_have_titles: bool = _off_pages()
    """jekyll-relative-links 0.7 keeps a link's title; Pages runs 0.6."""
    reports_pages_versions: bool = _on_pages()
    """`site.github.versions` lists the gems of Pages."""
    github_metadata_since_2_16: bool = _on_pages()
    """jekyll-github-metadata 2.16, where GitHub's help has another address and repositories that
    nobody could ask for are an empty list."""
    host_knows_url: bool = _on_pages()
    """A site without `url` gets that of its repository when it is built where it is served."""
    blank_site_has_layouts: bool = _since(4, 0)
    """`new --blank` writes a layout, a style and a configuration; before, folders alone."""

    # --- reading -------------------------------------------------------------------
    exclude_beats_dotfile_rules: bool = _since(4, 1)
    """`exclude` is asked before `include`, and an entry in both is kept."""
    include_unexcludes: bool = _since(4, 0)
    """A pattern named in `include` is struck from `exclude`; names ending in a dot are skipped."""
    directory_patterns_match_directories: bool = _since(4, 1)
    """`exclude: [docs/]` matches the folder `docs` itself, not only what is in it."""
    reads_included_files: bool = _since(4, 0)
    """A file named in `include` is read even below an excluded or hidden folder."""
    defaults_match_by_prefix: bool = _since(4, 1)
    """A scope's path matches as a string prefix; before, by whole path components."""
    empty_type_means_plain_files: bool = _until(4, 2)
    """A scope's `type: ""` means files that have no type."""
    csv_reader_settings: bool = _since(4, 3)
    """`csv_reader` and `tsv_reader` steer headers, encoding and converters of data files."""
    theme_data: bool = _since(4, 3)
    """A theme's `_data` lies below the site's."""
    warns_of_conflicts: bool = _since(4, 2)
    """Two files with one destination are warned of in `build`, not only in `doctor`."""
    warns_of_future_posts: bool = _since(4, 0)
    """A post left out for its date is warned of; Jekyll 3 says so only when verbose."""

    # --- documents and pages ---------------------------------------------------------
    strips_trailing_dots: bool = _since(4, 0)
    """File names lose dots before their extension in URLs and slugs."""
    paginated_pages_keep_their_path: bool = _since(4, 0)
    """`page.path` of a page that jekyll-paginate makes is that of the index."""
    parses_once_for_a_path: bool = _since(4, 0)
    """Pages with one `page.path`, as plugins make them, show the first one's content."""
    collections_sort_by: bool = _since(4, 0)
    """A collection's `sort_by` and `order` are followed."""
    leaves_out_unpublished_files: bool = _since(4, 3)
    """A static file is not copied where front matter defaults say `published: false`."""
    site_lists_static_files_of_collections: bool = _since(4, 3)
    """`site.static_files` holds those of collections too, and plugins make pages of them."""
    static_files_follow_collection_output: bool = _since(4, 0)
    """Static files of a collection are written only where its `output` is true."""
    render_with_liquid_switch: bool = _since(4, 0)
    """Front matter `render_with_liquid: false` leaves Liquid unrendered."""
    post_convert_hook: bool = _since(4, 2)
    """Hooks run between converters and layouts."""
    page_excerpts: bool = _since(4, 2)
    """`page_excerpts: true` gives pages an excerpt."""
    dated_folders_date_posts: bool = _until(4, 0)
    """A date may stand in the name of a folder below `_posts`, and the slug have slashes."""
    excerpt_keeps_only_used_references: bool = _since(4, 0)
    """An excerpt gets only those link definitions of the rest that it uses."""
    documents_need_no_extension: bool = _since(4, 1)
    """A document without an extension has its whole name as slug."""
    slugs_keep_marks: bool = _since(4, 1)
    """`slugify` keeps marks and letters by Unicode's M, L and Nd; before, by alnum."""
    slugified_categories: bool = _since(4, 1)
    """The permalink placeholder `:slugified_categories` is known."""
    inspects_relative_path: bool = _since(4, 0)
    """A page printed whole shows `@relative_path`; before, `@name`."""

    # --- templates and Sass ----------------------------------------------------------
    documents_have_names: bool = _since(4, 3)
    """Documents and excerpts answer `name` with their file's name."""
    undated_documents_have_dates: bool = _since(4, 0)
    """`date` of a document without one is the site's time; before, nil until Ruby asks."""
    theme_drop: bool = _since(4, 3)
    """Templates see `theme`."""
    find_filters: bool = _since(4, 1)
    """The filters `find` and `find_exp` are known."""
    where_exp_joins_conditions: bool = _since(4, 0)
    """`where_exp` takes conditions joined by `and` and `or`."""
    where_finds_nil: bool = _since(4, 0)
    """`where` with nil finds items without a value; before, it gives back its input."""
    sorts_numeric_strings_as_numbers: bool = _since(4, 0)
    """`sort`, `where` and `group_by` take a string of digits as the number it shows."""
    number_of_words_modes: bool = _since(4, 1)
    """`number_of_words` takes `cjk` and `auto`."""
    warns_of_empty_slugs: bool = _since(4, 0)
    """`slugify` warns of a text that leaves nothing."""
    links_follow_baseurl: bool = _since(4, 0)
    """`link` and `post_url` print the base URL too; `link` takes variables."""
    names_layouts_by_absolute_path: bool = _since(4, 0)
    """Errors in a layout name its whole path."""
    highlight_mark_lines: bool = _since(4, 4)
    """`{% highlight %}` takes `mark_lines`."""
    writes_sass_sourcemaps: bool = _since(4, 0)
    """`sass.sourcemap` is followed, `always` by default; Ruby Sass wrote none."""

    @classmethod
    def parse(cls, text: str) -> Compat:
        """The Jekyll that a setting names: `github-pages`, `jekyll`, `jekyll 4.2.2`.

        `jekyll 4.3.1 debian` is the one in Debian's packages, with Liquid 5 and Psych.

        Raises:
            CompatError: The setting names none.
        """
        match = _SPEC.fullmatch(text.strip())
        if match is None or match["name"] not in _NAMES:
            raise CompatError(f"'{text}' is no Jekyll to be compatible with", hint=_meant(text))
        name = match["name"]
        if name == "github-pages":
            return GITHUB_PAGES
        version = newest_version(match["version"]) if match["version"] else NEWEST_JEKYLL
        return _debian(version) if match["debian"] else for_jekyll(version)

    @classmethod
    def detect(cls, source: str | os.PathLike[str], wall: Wall = OPEN) -> Compat:
        """What a site was made for, by its `Gemfile.lock`, else its `Gemfile`, else Pages.

        Pages runs its own versions whatever a lock file says, so theirs are not looked at.

        Args:
            source: The site's folder.
            wall: Where its gem files may lie.
        """
        gems = read_gem_versions(source, wall)
        if gems.pages or gems.jekyll is None:
            return GITHUB_PAGES
        return _with_gems(gems)

    def __str__(self) -> str:
        is_pages = self.name == "github-pages"
        return self.name if is_pages else f"{self.name} {self.jekyll_version}"

    @property
    def liquid_joins_outputs(self) -> bool:
        """Liquid 4 joins an array of outputs, so that the first decides on their encoding."""
        return version_tuple(self.liquid_version) < (5,)

    @property
    def footnote_links_have_roles(self) -> bool:
        """Kramdown from 2.5 on gives the role of a footnote to its link, not to what holds it."""
        return version_tuple(self.kramdown_version) >= (2, 5)


def _meant(text: str) -> str:
    """What somebody means who writes `jekyll-4.3.1`, `4.3`, `Jekyll v4` or `gh-pages`."""
    given = text.strip().lower().replace("_", "-")
    if _NEARLY_PAGES.fullmatch(given):
        return "did you mean 'github-pages'?"
    jekyll = _NEARLY_JEKYLL.fullmatch(given)
    if jekyll is not None and given:
        parts = ("jekyll", (jekyll[1] or "").rstrip("."), jekyll[2])
        return f"did you mean '{' '.join(filter(None, parts))}'?"
    from pykyll.errors import suggest

    return suggest(given, _NAMES) or "use 'github-pages', 'jekyll' or 'jekyll 4.3.4'"


def version_tuple(version: str) -> Version:
    """`4.3.1` as numbers that compare."""
    return tuple(digits_to_int(part) for part in version.split(".") if part)


@remembered(32)
def for_jekyll(version: str) -> Compat:
    """Jekyll of this version, as its gem resolves its own dependencies."""
    number = version_tuple(version)
    sass: SassEngine = "dart-sass" if number >= (4, 3) else "libsass"
    return _make(version, sass="ruby-sass" if number < (4,) else sass)


def _make(
    version: str,
    *,
    sass: SassEngine,
    pages: bool = False,
    liquid: str = "4.0.4",
    yaml_schema: YamlSchema = "safe_yaml",
    kramdown: str | None = None,
) -> Compat:
    number = version_tuple(version)
    return Compat(
        name="github-pages" if pages else "jekyll",
        jekyll_version=version,
        liquid_version=liquid,
        kramdown_version=kramdown or ("2.4.0" if pages else "2.5.1"),
        sass=sass,
        yaml_schema=yaml_schema,
        **_switches(number, pages=pages),
    )


def _switches(version: Version, *, pages: bool) -> dict[str, bool]:
    on: dict[str, bool] = {}
    for switch in fields(Compat):
        if "since" in switch.metadata:
            on[switch.name] = version >= switch.metadata["since"]
        elif "until" in switch.metadata:
            on[switch.name] = version < switch.metadata["until"]
        elif "pages" in switch.metadata:
            on[switch.name] = pages == switch.metadata["pages"]
    return on


def _debian(version: str) -> Compat:
    return _make(
        version,
        sass="libsass",
        liquid="5.4.0",
        yaml_schema="psych",
        kramdown="2.4.0",
    )


def _with_gems(gems: GemVersions) -> Compat:
    """Jekyll with the Sass that the site's lock file holds it to."""
    compat = for_jekyll(gems.jekyll or NEWEST_JEKYLL)
    sass = compat.sass
    if gems.sass_converter is not None:
        converter = version_tuple(gems.sass_converter)[0]
        sass = "ruby-sass" if converter == 1 else "libsass" if converter == 2 else "dart-sass"
    return _make(compat.jekyll_version, sass=sass)


GITHUB_PAGES = _make(PAGES_JEKYLL, sass="ruby-sass", pages=True)
"""What GitHub Pages runs."""
