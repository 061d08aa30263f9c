"""The settings under `scholar:`, those of a page laid over those of the site.

Source of the behaviour: jekyll-scholar 7.3, `Jekyll::Scholar.defaults`.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, TypeGuard

from pykyll.bibliography import Options
from pykyll.config.kinds import shown
from pykyll.dataclass import dataclass
from pykyll.errors import suggest
from pykyll.plugins.jekyll_scholar.options import comma_separated
from pykyll.plugins.jekyll_scholar.setting_types import WrongSettingError, wrong_setting
from pykyll.ruby.text import to_s
from pykyll.ruby.truth import is_truthy

if TYPE_CHECKING:
    from collections.abc import Mapping

_TYPE_NAMES: Mapping[str, object] = MappingProxyType(
    {
        "article": "Journal Articles",
        "book": "Books",
        "incollection": "Book Chapters",
        "inproceedings": "Conference Articles",
        "thesis": "Theses",
        "mastersthesis": "Master's Theses",
        "phdthesis": "PhD Theses",
        "manual": "Manuals",
        "techreport": "Technical Reports",
        "misc": "Miscellaneous",
        "unpublished": "Unpublished",
    }
)
_TYPE_ALIASES: Mapping[str, object] = MappingProxyType(
    {"phdthesis": "thesis", "mastersthesis": "thesis"}
)
_DEFAULTS: Mapping[str, object] = MappingProxyType(
    {
        "style": "apa",
        "locale": "en",
        "sort_by": "none",
        "order": "ascending",
        "group_by": "none",
        "group_order": "ascending",
        "bibliography_group_tag": "h2,h3,h4,h5",
        "bibliography_list_tag": "ol",
        "bibliography_item_tag": "li",
        "bibliography_list_attributes": {},
        "bibliography_item_attributes": {},
        "source": "./_bibliography",
        "bibliography": "references.bib",
        "repository": None,
        "repository_file_delimiter": ".",
        "bibtex_options": {"strip": False, "parse_months": True},
        "bibtex_filters": [
            "smallcaps", "superscript", "italics", "textit", "lowercase", "textregistered", "tiny",
            "latex",
        ],
        "raw_bibtex_filters": [],
        "bibtex_skip_fields": ["abstract", "month_numeric"],
        "bibtex_quotes": ["{", "}"],
        "replace_strings": True,
        "join_strings": True,
        "remove_duplicates": False,
        "details_dir": "bibliography",
        "details_layout": "bibtex.html",
        "details_link": "Details",
        "details_permalink": "/:details_dir/:key:extension",
        "bibliography_class": "bibliography",
        "bibliography_template": "{{reference}}",
        "reference_tagname": "span",
        "missing_reference": "(missing reference)",
        "details_link_class": "details",
        "query": "@*",
        "cite_class": "citation",
        "separate_links": False,
        "type_names": _TYPE_NAMES,
        "type_aliases": _TYPE_ALIASES,
        "type_order": [],
        "month_names": None,
    }
)  # fmt: skip
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def slips(given: object) -> list[tuple[str, str]]:
    """The settings that nothing reads and that are written nearly as one of these, with a hint.

    Others are left alone: layouts read settings of their own, such as `last_name`.
    """
    names = map(to_s, given) if isinstance(given, dict) else ()
    unknown = (name for name in names if name not in _DEFAULTS)
    return [
        (name, hint)
        for name in unknown
        if (hint := suggest(name, _DEFAULTS, cutoff=0.8)) is not None
    ]


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings that hold for a tag on a page."""

    values: Mapping[str, object]

    @classmethod
    def merged(cls, *laid_over: object) -> Settings:
        """The defaults with each of the given mappings laid over.

        Raises:
            WrongSettingError: For a setting of a type over which jekyll-scholar fails.
        """
        values = dict(_DEFAULTS)
        for each in laid_over:
            if isinstance(each, dict):
                values.update(each)
            elif is_truthy(each):
                raise WrongSettingError(
                    f"`scholar` must be keys and values, and is {shown(each)}",
                    ("scholar",),
                    hint="write its settings below it, such as `style: apa`",
                )
        error = wrong_setting(values, grouped=to_s(values["group_by"]) != "none")
        if error is not None:
            raise error
        return cls(values)

    def get(self, key: str) -> object:
        """A setting as it was given; None where there is none."""
        return self.values.get(key)

    def text(self, key: str) -> str:
        """A setting as text; empty where there is none."""
        return to_s(self.values.get(key))

    def is_on(self, key: str) -> bool:
        """Whether a setting is neither nil nor false."""
        return is_truthy(self.values.get(key))

    def names(self, key: str) -> list[str]:
        """A setting that is a list of names, or one name."""
        return [to_s(each) for each in _listed(self.values.get(key))]

    def filters(self, key: str) -> list[str]:
        """A setting that is a list of filters; none where it is off or empty."""
        value = self.values.get(key)
        return self.names(key) if is_truthy(value) and value not in ("", {}) else []

    def or_default(self, key: str) -> str:
        """A setting as text, or that which there is by default where it is nil or false."""
        return self.text(key) if self.is_on(key) else to_s(_DEFAULTS[key])

    def parts(self, key: str) -> list[str]:
        """A setting that is a list whose texts may be lists with commas themselves."""
        return [part for name in self.names(key) for part in comma_separated(name)]

    def attributes(self, key: str) -> dict[str, object]:
        """A setting that is a mapping of attributes; Ruby takes lists for one, too."""
        given = self.values.get(key)
        if isinstance(given, list):
            pairs = [each if isinstance(each, list) else [each] for each in given]
            return {to_s(each[0]): each[1] if len(each) > 1 else None for each in pairs if each}
        return {to_s(name): value for name, value in given.items()} if _is_map(given) else {}

    @property
    def bibtex_options(self) -> Options:
        """How bibliographies are read; what the setting does not say is as bibtex-ruby has it."""
        given = self.attributes("bibtex_options")
        return Options(
            strip=is_truthy(given.get("strip", True)),
            parse_months=is_truthy(given.get("parse_months", True)),
            parse_names=is_truthy(given.get("parse_names", True)),
            replace_strings=self.is_on("replace_strings"),
            join_strings=self.is_on("join_strings"),
        )

    @property
    def template(self) -> str:
        """What an entry of a bibliography is printed by: a text, or a layout's name."""
        return self.text("bibliography_template") or "{{reference}}"

    @property
    def quotes(self) -> tuple[str, str]:
        """What values are put into where an entry is printed as BibTeX."""
        given = self.values.get("bibtex_quotes")
        if not is_truthy(given):
            return "{", "}"
        first, *rest = self.names("bibtex_quotes") or ["{"]
        return first, rest[0] if rest else first

    def type_name(self, kind: str) -> str:
        """The heading of a group of one type."""
        own = self.values.get("type_names")
        name = {**_TYPE_NAMES, **(own if _is_map(own) else {})}.get(kind)
        return to_s(name) if is_truthy(name) else kind

    def type_alias(self, kind: str) -> str:
        """The type that entries of another are put with."""
        own = self.values.get("type_aliases")
        for known in (own, _TYPE_ALIASES):
            if _is_map(known) and kind in known:
                return to_s(known[kind]) if is_truthy(known[kind]) else kind
        return kind

    def month_name(self, number: int) -> str:
        """The heading of a month's group."""
        given = self.values.get("month_names")
        names = list(_MONTHS) if given is None else [to_s(each) for each in _listed(given)]
        return names[number - 1] if 0 < number <= len(names) else "(unknown)"


def _is_map(value: object) -> TypeGuard[Mapping[str, object]]:
    return isinstance(value, (dict, MappingProxyType))


def _listed(value: object) -> list[object]:
    if isinstance(value, list):
        return value
    return [] if value is None else [value]
