"""Words that are no commands, and what those who write them are after."""

from __future__ import annotations

import os

from pykyll.cli.add import kind_called
from pykyll.errors import PykyllError

_CONFIGS = ("_config.yml", "_config.yaml", "_config.toml")
_IMPORTS = frozenset({"import", "bibtex", "bib", "doi", "arxiv"})


def meant(word: str) -> str | None:
    """The command for a word such as `import` or `talk`; None for any other word."""
    if word in _IMPORTS:
        return "pykyll add paper"
    kind = kind_called(word)
    return None if kind is None else f"pykyll add {kind.word}"


def refuse_site_inside_site(name: str) -> None:
    """See that a new site does not come to lie in one that is there.

    Args:
        name: Where it is to be; often the word for an entry that was to be added.

    Raises:
        PykyllError: It would.
    """
    path = os.path.abspath(os.path.expanduser(name))
    around = _site_around(path)
    if around is None:
        return
    words = name.split()
    command = meant(words[0]) if words else None
    shown = os.path.relpath(around)
    site = "the one in this folder" if shown == "." else f"the one in {shown}"
    raise PykyllError(
        f"'{name}' would be a second site inside {site}",
        hint=f"did you mean `{command}`?"
        if command is not None
        else "`pykyll add` adds papers, talks and the like, `pykyll page` a page; "
        "--force makes a site here all the same",
    )


def _site_around(path: str) -> str | None:
    """The site that a folder would lie in."""
    folder = os.path.dirname(path)
    while True:
        if any(os.path.isfile(os.path.join(folder, each)) for each in _CONFIGS):
            return folder
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above
