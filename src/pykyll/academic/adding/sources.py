"""What papers are added from: files of BibTeX, standard input, DOI and arXiv numbers."""

from __future__ import annotations

import os
from dataclasses import replace
from glob import glob
from typing import TYPE_CHECKING

from pykyll.academic.adding.bibtex_paper import BibtexPapers, papers_of_bibtex
from pykyll.academic.adding.look_up import look_up
from pykyll.academic.adding.numbers import number_in
from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError, suggest
from pykyll.files.source_text import read_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pykyll.academic.adding.found import Found
    from pykyll.academic.adding.numbers import Arxiv, Doi
    from pykyll.config import Config
    from pykyll.errors import Diagnostic

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Papers:
    """What the sources have, in their order."""

    papers: tuple[Found, ...]
    """Those from DOI and arXiv numbers have no key."""
    warnings: tuple[Diagnostic, ...] = ()


def papers_from(
    sources: Sequence[str],
    config: Config,
    read_input: Callable[[], bytes],
    *,
    keys: Sequence[str] = (),
    is_offline: bool = False,
) -> Papers:
    """The papers of all sources.

    Args:
        sources: Paths, `-`, numbers and addresses.
        config: The site's.
        read_input: Reads standard input.
        keys: Of BibTeX, the entries to take; all but the proceedings that others are in where
            none is given.
        is_offline: Whether nobody is to be asked.

    Raises:
        PykyllError: A source that is none, or that cannot be read; a key that no file has.
    """
    read = [_source(each, read_input) for each in sources]
    numbers = [each for each in read if not isinstance(each, BibtexPapers)]
    asked = iter(look_up(numbers, config, is_offline=is_offline) if numbers else ())
    files = [each for each in read if isinstance(each, BibtexPapers)]
    taken = keys if files else ()
    papers: list[Found] = []
    for each in read:
        papers.extend(_chosen(each, taken) if isinstance(each, BibtexPapers) else [next(asked)])
    _check_keys(files, taken)
    return Papers(tuple(papers), tuple(warning for each in files for warning in each.warnings))


def _source(text: str, read_input: Callable[[], bytes]) -> BibtexPapers | Doi | Arxiv:
    number = None if os.path.isfile(text) else number_in(text)
    if number is not None:
        return number
    if text == STANDARD_INPUT:
        return _of_file(_decoded(read_input()), "standard input")
    if os.path.isfile(text):
        try:
            written = read_text(text, "utf-8")
        except PykyllError as error:
            raise error.at(text) from None
        return _of_file(written, text)
    raise _nothing(text)


def _of_file(text: str, name: str) -> BibtexPapers:
    papers = papers_of_bibtex(text, name)
    if not papers.papers:
        raise PykyllError(
            f"{name} has no entry of BibTeX",
            hint="an entry begins with its type and key, as in `@article{lovelace2025notes,`",
        )
    return papers


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise PykyllError(
            f"standard input is not UTF-8: byte 0x{data[error.start]:02X} on line {line}",
            hint="save it as UTF-8",
        ) from None


def _nothing(text: str) -> PykyllError:
    if text.lower().startswith(("http://", "https://")):
        return PykyllError(
            f"{text} is no address of a DOI or of arXiv",
            hint="give the DOI that its page names, or save its BibTeX to a file",
        )
    if os.path.isdir(text):
        return PykyllError(f"{text} is a folder", hint="name the .bib file in it")
    return PykyllError(
        f"{text} is no file, and neither a DOI nor an arXiv number",
        hint=suggest(text, glob("*.bib"))
        or "give refs.bib, 10.1145/3746027.3754958, or arXiv:2508.13471",
    )


def _chosen(file: BibtexPapers, keys: Sequence[str]) -> list[Found]:
    if keys:
        return [each for each in file.papers if each.values["key"] in keys]
    return [each for each in file.papers if each.values["key"] not in file.parents]


def _check_keys(files: Sequence[BibtexPapers], keys: Sequence[str]) -> None:
    known = [str(each.values["key"]) for file in files for each in file.papers]
    for key in keys:
        if key not in known:
            raise PykyllError(
                f"there is no entry '{key}'",
                hint=suggest(key, known) or f"there are {', '.join(known[:10])}",
            )


def with_values(papers: Sequence[Found], values: dict[str, object]) -> list[Found]:
    """The papers with some fields that were typed, which win."""
    return [replace(each, values={**each.values, **values}) for each in papers]
