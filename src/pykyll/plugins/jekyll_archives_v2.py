"""A page for each year, month, day, and each value of any list in the front matter.

As jekyll-archives, but for every collection.

Source of the behaviour: jekyll-archives-v2 0.0.5.
"""

from __future__ import annotations

from datetime import date
from functools import cmp_to_key
from typing import TYPE_CHECKING

from pykyll.config.kinds import MAP, Kind, shown
from pykyll.config.merge import deep_merge
from pykyll.config.types import WrongTypeError
from pykyll.dataclass import dataclass
from pykyll.extend.setting_types import Rule, at_config, check_settings
from pykyll.files import paths
from pykyll.liquid import is_truthy
from pykyll.ruby.hash_key import hash_key
from pykyll.ruby.text import to_s
from pykyll.site import Page, url
from pykyll.site.document import compare
from pykyll.site.slug import slugify

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pykyll.config.merge import Data
    from pykyll.extend import Host
    from pykyll.site import Document

_OPTION = "jekyll-archives"
_DEFAULT_ADDRESS = "/:collection/:type/:name/"
_DEFAULTS: Data = {
    "layout": "archive",
    "enabled": [],
    "permalinks": {
        "year": "/:collection/:year/",
        "month": "/:collection/:year/:month/",
        "day": "/:collection/:year/:month/:day/",
        "tags": _DEFAULT_ADDRESS,
    },
}
_BY_DATE = {"year": "%Y", "month": "%m", "day": "%d"}
_IS_TEMPLATE = Kind(
    "a text without a NUL character",
    lambda value: (
        value is False or isinstance(value, list) or (isinstance(value, str) and "\0" not in value)
    ),
)
_TYPES = (
    Rule(
        (_OPTION, "*"),
        Kind(MAP.words, lambda value: isinstance(value, (dict, str))),
        "write its settings below it, such as `enabled: all`",
    ),
    Rule((_OPTION, "*", "layouts"), MAP, "write a layout for each: `layouts: {tags: archive}`"),
    Rule(
        (_OPTION, "*", "permalinks"), MAP, "write one for each: `permalinks: {tags: /tag/:name/}`"
    ),
    Rule((_OPTION, "*", "permalinks", "*"), _IS_TEMPLATE, "write a template: `/tag/:name/`"),
)
_ODD_SINGULARS = {
    "data": "datum",
    "heroes": "hero",
    "matrices": "matrix",
    "media": "medium",
    "movies": "movie",
    "news": "news",
    "people": "person",
    "series": "series",
    "species": "species",
    "theses": "thesis",
}


@dataclass(frozen=True, slots=True)
class Options:
    """What is said of one collection below `jekyll-archives:`."""

    collection: str
    given: Data

    def under(self, key: str, kind: str) -> object:
        """`permalinks:` or `layouts:` for one kind."""
        section = self.given.get(key)
        return section.get(kind) if isinstance(section, dict) else None


class Archive(Page):
    """A page that lists documents.

    Args:
        host: The site, as plugins have it.
        options: Those of the collection.
        kind: `year`, `month`, `day`, or a key of the front matter.
        title: What the documents have in common there; none for dates.
        placeholders: What the address may name besides.
        documents: The documents, newest first.
    """

    def __init__(
        self,
        host: Host,
        options: Options,
        kind: str,
        title: object,
        placeholders: Mapping[str, str | None],
        documents: Sequence[Document],
    ) -> None:
        own = options.under("permalinks", kind)
        template = to_s(own) if is_truthy(own) else _DEFAULT_ADDRESS
        named = {**placeholders, "collection": options.collection, "type": singular(kind)}
        address = url.sanitize_url(url.fill_literally(template, named))
        path = url.unescape_path(address).removeprefix("/")
        file = paths.join(path, "index.html") if address.endswith("/") else path
        super().__init__(host, paths.dirname(file), file.rpartition("/")[2], url=address)
        self._kind = kind
        self.name = self.basename
        self.relative_path = file
        layout = options.under("layouts", kind)
        self.data = {
            "layout": layout if is_truthy(layout) else options.given.get("layout"),
            "type": kind,
            "collection_name": options.collection,
            "documents": [host.drop_of(document) for document in documents],
        }
        if isinstance(title, str):
            self.data["title"] = title
        elif kind in _BY_DATE:
            parts = (int(to_s(placeholders.get(each) or "1")) for each in _BY_DATE)
            self.data["date"] = date(*parts)

    @property
    def type(self) -> str:
        """What front matter defaults know it as."""
        return self._kind


def install(host: Host) -> None:
    """Add the generator."""
    host.load_active_support()
    host.add_generator(add_archives)


def add_archives(host: Host) -> None:
    """Add the archives that are switched on, and list them as `site.archives`."""
    setting = host.config.raw.get(_OPTION, {})
    if not isinstance(setting, dict):
        host.warn(
            f"`{_OPTION}` must be keys and values, and is {shown(setting)}: there are no archives",
            path="_config.yml",
            hint="write a collection below it, such as `posts: {enabled: all}`",
        )
        return
    check_settings(host, _TYPES)
    for name, given in setting.items():
        if given is None and name not in host.collections:
            keys = (_OPTION, to_s(name))
            raise at_config(host, WrongTypeError(keys, None, MAP, _TYPES[0].hint), keys)
    archives: list[Archive] = []
    labels = dict.fromkeys([*host.collections, *setting])
    for label in labels:
        given = setting.get(label)
        if isinstance(given, dict) and label in host.collections:
            options = Options(label, deep_merge(_DEFAULTS, given))
            archives += _of_collection(host, options, host.collections[label].docs)
    for archive in archives:
        host.add(archive)
    host.show("archives", [host.drop_of(archive) for archive in archives])


def _of_collection(host: Host, options: Options, docs: Sequence[Document]) -> Iterator[Archive]:
    enabled = options.given.get("enabled")
    if enabled is True or enabled == "all":
        dates, keys = set(_BY_DATE), _list_keys(docs)
    elif isinstance(enabled, list):
        named = [each for each in enabled if isinstance(each, str)]
        dates = _BY_DATE.keys() & set(named)
        keys = [each for each in named if each not in _BY_DATE]
    else:
        return
    if dates:
        yield from _by_date(host, options, docs, dates, {})
    for key in keys:
        yield from _by_value(host, options, docs, key)


def _list_keys(docs: Sequence[Document]) -> list[str]:
    """The keys that are a list in any document."""
    keys = dict.fromkeys(key for doc in docs for key in doc.data)
    return [key for key in keys if any(isinstance(doc.data.get(key), list) for doc in docs)]


def _by_value(
    host: Host, options: Options, docs: Sequence[Document], key: str
) -> Iterator[Archive]:
    groups: dict[object, tuple[object, list[Document]]] = {}
    for doc in docs:
        values = doc.data.get(key)
        for value in values if isinstance(values, list) else []:
            groups.setdefault(hash_key(value), (value, []))[1].append(doc)
    mode = options.given.get("slug_mode")
    for value, group in groups.values():
        slug: str | None = None
        if isinstance(value, str):
            marks = host.compat.slugs_keep_marks
            slug = (
                slugify(value, mode=to_s(mode), marks=marks)
                if is_truthy(mode)
                else slugify(value, marks=marks)
            )
        placeholders = {} if isinstance(value, dict) else {"name": slug}
        yield Archive(host, options, key, value, placeholders, _newest_first(group))


def _by_date(
    host: Host,
    options: Options,
    docs: Sequence[Document],
    wanted: set[str],
    above: Mapping[str, str | None],
) -> Iterator[Archive]:
    """The archives of one year, month or day after the other, and of what lies in each."""
    kinds = list(_BY_DATE)
    kind = kinds[len(above)]
    groups: dict[str, list[Document]] = {}
    for doc in docs:
        groups.setdefault(doc.date.strftime(_BY_DATE[kind]), []).append(doc)
    for value, group in groups.items():
        named = {**above, kind: value}
        newest = _newest_first(group)
        if kind in wanted:
            yield Archive(host, options, kind, None, named, newest)
        if wanted & set(kinds[len(named) :]):
            yield from _by_date(host, options, newest, wanted, named)


def _newest_first(docs: Sequence[Document]) -> list[Document]:
    return sorted(docs, key=cmp_to_key(compare), reverse=True)


def singular(word: str) -> str:
    """One of what a word names, as ActiveSupport's `singularize` has it for usual words."""
    if word in _ODD_SINGULARS:
        return _ODD_SINGULARS[word]
    if word.endswith("ies") and len(word) > len("pies"):
        return f"{word[:-3]}y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
