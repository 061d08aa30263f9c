"""Whose site it is: `author:` of the configuration."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from pykyll.academic.data_file import DataFile, read_data_file
from pykyll.academic.finding import Finding
from pykyll.academic.identifiers import is_orcid
from pykyll.academic.pictures import picture_findings
from pykyll.dataclass import dataclass
from pykyll.errors import suggest
from pykyll.regex import regex
from pykyll.ruby.text import to_s

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pykyll.config import Config

_FIELDS = ("name", "native_name", "native_lang", "avatar", "bio", "employer", "location", "aliases")
_OF_PLUGINS = frozenset({"email", "uri", "url", "twitter", "picture", "links"})
"""What jekyll-feed and jekyll-seo-tag read."""
_ADDRESS = regex(r"(?:https?:)?//|www\.|mailto:", re.IGNORECASE)
_MAIL = regex(r"[^@\s:/]+@[^@\s:/]+\.[^@\s:/.]+")


@dataclass(frozen=True, slots=True)
class Person:
    """The name that papers set off, and its other forms."""

    name: str
    names: frozenset[str]

    def may_be(self, name: str) -> bool:
        """Whether it looks like another form of the own name: `W. Zhou`, `Zhou Wenyong`."""
        own, other = _words(self.name), _words(name)
        if len(own) < 2 or len(other) < 2:
            return False
        if sorted(own) == sorted(other):
            return True
        if other[-1] == own[-1]:
            return _may_shorten(other[0], own[0])
        return other[0] == own[-1] and _may_shorten(other[1], own[0])


def _may_shorten(word: str, whole: str) -> bool:
    """Whether it is the whole's initial, or the whole with a letter wrong: not `Wei` for `Wenyong`."""
    if len(word) == 1 or word == whole:
        return word[0] == whole[0]
    return suggest(word, [whole]) is not None and word[0] == whole[0] and len(word) > 4


def _words(name: str) -> list[str]:
    return re.findall(r"\w+", name.casefold())


def person_of(config: Config) -> Person:
    """The author that the configuration names."""
    author = config.get("author")
    if isinstance(author, str):
        return Person(author, frozenset({author}))
    section = config.section("author")
    name = section.get("name")
    aliases = section.get("aliases")
    others = aliases if isinstance(aliases, list) else [aliases]
    names = frozenset(each for each in (name, *others) if isinstance(each, str) and each)
    return Person(name if isinstance(name, str) else "", names)


def config_file_of_author(config: Config) -> DataFile | None:
    """The configuration file that counts for `author:`; None where there is none in YAML."""
    for path in reversed(config.files):
        if path.endswith((".yml", ".yaml")):
            shown = os.path.relpath(path, config.source).replace(os.sep, "/")
            file = read_data_file(path, shown, config)
            if file is not None and isinstance(file.value, dict) and "author" in file.value:
                return file
    return None


def author_findings(config: Config, profiles: DataFile) -> Iterator[Finding]:
    """What would make a wrong link of a field of `author:`, or shows nothing at all.

    Args:
        config: The site's.
        profiles: What becomes a link, and how.
    """
    author = config.section("author")
    prefixes = {
        str(each["field"]): to_s(each.get("prefix"))
        for each in profiles.entries
        if isinstance(each, dict) and "field" in each
    }
    for field, value in author.items():
        if field in prefixes:
            if value not in (None, "", False):
                yield from _profile(field, value, prefixes[field])
        elif field not in _FIELDS and field not in _OF_PLUGINS:
            yield _unknown(field, prefixes, profiles.path)
    yield from picture_findings(
        ("author", "avatar"),
        author.get("avatar"),
        config,
        what="the portrait",
        cure="put the picture there, or leave `avatar:` empty for the seal",
    )


def contact_findings(config: Config, profiles: DataFile) -> Iterator[Finding]:
    """That visitors have no way to reach the author: none of the fields that become links is there.

    Args:
        config: The site's.
        profiles: What becomes a link.
    """
    author = config.section("author")
    fields = [to_s(each.get("field")) for each in profiles.entries if isinstance(each, dict)]
    if fields and not any(author.get(field) for field in fields):
        yield Finding(
            ("author",),
            "no page says how to reach you: `author` has no address and no profile",
            f"write one of {', '.join(fields)}; those of {profiles.path} become links",
            is_key=True,
        )


def _unknown(field: str, prefixes: Mapping[str, str], path: str) -> Finding:
    hint = suggest(str(field), [*_FIELDS, *prefixes])
    return Finding(
        ("author", str(field)),
        f"`{field}` below `author` shows nothing: neither the pages nor {path} know it",
        hint or f"add a line with `field: {field}` to {path}",
        is_key=True,
    )


def _profile(field: str, value: object, prefix: str) -> Iterator[Finding]:
    way = ("author", field)
    text = to_s(value)
    if not isinstance(value, str):
        if isinstance(value, (bool, float, list, dict)):
            yield Finding(way, f"`{field}` is not a text", "write it in quotes", is_error=True)
    elif prefix == "mailto:":
        if not _MAIL.fullmatch(text):
            bare = text.removeprefix("mailto:").strip("<> ")
            hint = f"write `{field}: {bare}`" if _MAIL.fullmatch(bare) else "write a@example.org"
            yield Finding(way, f"`{field}` is not an address of mail alone: '{text}'", hint, True)
    elif not prefix:
        if not re.match(r"https?://[^\s/]|/", text):
            hint = f"write `{field}: https://{text}`"
            yield Finding(way, f"`{field}` is not a whole address: '{text}'", hint, True)
    elif _ADDRESS.match(text) or "://" in text or text.startswith("@") or re.search(r"\s", text):
        bare = _without(text, prefix)
        hint = f"write `{field}: {bare}`" if bare else f"write what follows {prefix} alone"
        message = f"`{field}` is more than what follows {prefix}: '{text}'"
        yield Finding(way, message, hint, is_error=True)
    elif "orcid.org/" in prefix and not is_orcid(text):
        hint = "copy it from orcid.org: four groups of four digits, the last one a check"
        yield Finding(way, f"`{field}` is no ORCID: '{text}'", hint, is_error=True)


def _without(text: str, prefix: str) -> str:
    """What stands behind the prefix, however its scheme is written; empty where it is another."""
    bare = re.sub(r"\A(?:https?:)?//(?:www\.)?|\Awww\.", "", text.strip())
    start = re.sub(r"\Ahttps?://(?:www\.)?", "", prefix)
    if text.startswith("@"):
        return text[1:]
    if not bare.startswith(start):
        match = re.search(r"[?&]user=([\w-]+)", text) if prefix.endswith("user=") else None
        return match[1] if match else ""
    rest = bare.removeprefix(start)
    return (rest.partition("&")[0] if prefix.endswith("=") else rest.partition("?")[0]).rstrip("/")
