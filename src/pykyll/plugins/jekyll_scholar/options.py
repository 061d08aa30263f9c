"""The options of a tag, split from its markup as jekyll-scholar splits them.

The markup is not split as a shell does it: all up to the next known flag is a value, with
its quotes and blanks. An unknown long option ends the options, and what stands behind it
is passed over.

Source of the behaviour: jekyll-scholar's `Utilities#optparse` and Ruby's `OptionParser`.
"""

from __future__ import annotations

import re
from collections import deque
from dataclasses import field
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.errors import suggest
from pykyll.regex import regex
from pykyll.ruby.numbers import string_to_i
from pykyll.templates.host_error import HostError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_LONG = (
    "cited_in_order", "cited", "clear", "bibliography_list_tag", "file", "query", "prefix",
    "text", "style", "group_by", "group_order", "type_order", "template", "locator", "label",
    "offset", "max", "suppress_author", "remove_duplicates",
)  # fmt: skip
_FLAG = regex(rf"(\B-[cCfhqptTsgGOlLomAr]|\B--(?:{'|'.join(_LONG)}|))")
_FIELDS = regex(r",\s+")
_COMMA = regex(r"\s*,\s*")


@dataclass(slots=True)
class TagOptions:
    """What a tag asks for; None where it says nothing and a setting holds."""

    cited: bool = False
    """Only entries that were cited on the page."""
    in_order_of_citation: bool = False
    forgets_citations: bool = False
    removes_duplicates: bool = False
    duplicates_by: list[str] = field(default_factory=list)
    """The fields that duplicates have in common; all, where none is named."""
    suppresses_author: bool = False
    files: list[str] = field(default_factory=list)
    query: str | None = None
    list_tag: str | None = None
    prefix: str | None = None
    text: str | None = None
    locators: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    offset: int = 0
    max: int | None = None
    style: str | None = None
    group_by: str | None = None
    group_order: list[str] | None = None
    template: str | None = None
    passed_over: str | None = None
    """The unknown long option at which reading ended."""

    @property
    def meant(self) -> str | None:
        """Words on the option that may be meant by the unknown one."""
        known = [flag for flag in (*_SWITCHES, *_VALUES) if flag.startswith("--")]
        return suggest(self.passed_over or "", known)


def split_keys(markup: str) -> tuple[list[str], str]:
    """The keys of entries at the start of a tag's markup, and its options.

    A word among the options that is one of the keys as well is lost, as in the original.
    """
    words = markup.split()
    count = next((i for i, word in enumerate(words) if word.startswith("-")), len(words))
    keys = words[:count]
    return keys, " ".join(word for word in words if word not in keys)


def parse_options(markup: str) -> TagOptions:
    """The options of a tag.

    Raises:
        HostError: For an unknown short option, and where a value is missing.
    """
    options = TagOptions()
    words = deque(word for word in map(str.strip, _FLAG.split(markup)) if word)
    while words:
        word = words.popleft()
        if word == "--":
            options.passed_over = _unknown_long(markup)
            break
        if _is_flag(word):
            _take(options, word, words)
    return options


def _take(options: TagOptions, word: str, words: deque[str]) -> None:
    """Take an option, and what belongs to it from the words behind it."""
    flag, rest = (word, "") if word.startswith("--") else (word[:2], word[2:])
    if flag in _SWITCHES:
        _SWITCHES[flag](options)
        if rest:  # `-cA` is `-c -A`, and so is `-c-A`
            words.appendleft(rest if rest.startswith("-") else f"-{rest}")
    elif flag in {"-r", "--remove_duplicates"}:
        options.removes_duplicates = True
        if rest or (words and not words[0].startswith("-")):
            options.duplicates_by = _FIELDS.split(rest or words.popleft())
    elif flag in _VALUES:
        if not rest and not words:
            raise HostError(
                f"the option {flag} needs a value",
                f"missing argument: {flag}",
                hint=f"write {flag} and a value behind it, or take it out",
            )
        _VALUES[flag](options, rest or words.popleft())
    else:
        raise _unknown(word)


def _is_flag(word: str) -> bool:
    return len(word) > 1 and word.startswith("-")


def _unknown_long(markup: str) -> str | None:
    """The first long option that there is not; None for two dashes that are none."""
    known = {flag for flag in (*_SWITCHES, *_VALUES) if flag.startswith("--")}
    words = re.findall(r"\B--\w+", markup)
    return next((word for word in words if word not in known), None)


def _unknown(word: str) -> HostError:
    name = word.split(maxsplit=1)[0]
    known = [*_SWITCHES, *_VALUES]
    return HostError(
        f"there is no option {name[:2]}",
        f"invalid option: {name[:2]}",
        hint=suggest(f"-{name}", known) or "the options are those of jekyll-scholar 7",
    )


def comma_separated(value: str) -> list[str]:
    """The parts of a setting such as `year, month`."""
    parts = _COMMA.split(value)
    while parts and not parts[-1]:
        parts.pop()
    return parts


def _with_cited(options: TagOptions) -> None:
    options.cited = True


def _with_order(options: TagOptions) -> None:
    options.cited = options.in_order_of_citation = True


def _with_clear(options: TagOptions) -> None:
    options.forgets_citations = True


def _with_suppressed(options: TagOptions) -> None:
    options.suppresses_author = True


_SWITCHES: Mapping[str, Callable[[TagOptions], None]] = {
    "-c": _with_cited,
    "--cited": _with_cited,
    "-C": _with_order,
    "--cited_in_order": _with_order,
    "--clear": _with_clear,
    "-A": _with_suppressed,
    "--suppress_author": _with_suppressed,
}


def _setting(name: str) -> Callable[[TagOptions, str], None]:
    return lambda options, value: setattr(options, name, value)


def _added(name: str) -> Callable[[TagOptions, str], None]:
    def add(options: TagOptions, value: str) -> None:
        values: list[str] = getattr(options, name)
        values.append(value)

    return add


def _number(name: str) -> Callable[[TagOptions, str], None]:
    return lambda options, value: setattr(options, name, string_to_i(value))


def _with_group_order(options: TagOptions, value: str) -> None:
    options.group_order = comma_separated(value)


_VALUES: Mapping[str, Callable[[TagOptions, str], None]] = {
    flag: act
    for flags, act in (
        (("-f", "--file"), _added("files")),
        (("-q", "--query"), _setting("query")),
        (("-h", "--bibliography_list_tag"), _setting("list_tag")),
        (("-p", "--prefix"), _setting("prefix")),
        (("-t", "--text"), _setting("text")),
        (("-l", "--locator"), _added("locators")),
        (("-L", "--label"), _added("labels")),
        (("-o", "--offset"), _number("offset")),
        (("-m", "--max"), _number("max")),
        (("-s", "--style"), _setting("style")),
        (("-g", "--group_by"), _setting("group_by")),
        (("-G", "--group_order"), _with_group_order),
        # By a slip of the original this one groups, too.
        (("-O", "--type_order"), _setting("group_by")),
        (("-T", "--template"), _setting("template")),
    )
    for flag in flags
}
