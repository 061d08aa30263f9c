"""How long the Jekyll of this machine takes for a site, where there is one that can build it."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

from pykyll.compare.reference import Command
from pykyll.compare.running import Builder
from pykyll.compare.site_copy import SiteCopy, repository_of
from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.folders.temporary import temporary_folder

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Timing:
    """A build by Jekyll, from nothing."""

    builder: str | None
    """What it calls itself; None where there is no Jekyll here."""
    seconds: float | None
    """How long it took, of a whole process; None where it was not measured."""
    failure: str | None = None
    """Why not: the last line that it printed."""


def time_jekyll(source: str, destination: str, environ: Mapping[str, str]) -> Timing:
    """Build a copy of a site with Jekyll, by its own Gemfile where Bundler has all of that.

    Jekyll runs the site's plugins, which may ask the network.

    Args:
        source: The site's folder, absolute.
        destination: The folder that is not copied, absolute.
        environ: The environment to run in.
    """
    found = _jekyll(source, environ)
    if found is None:
        return Timing(None, None)
    command, name = found
    with temporary_folder(prefix="pykyll-") as given:
        room = os.path.realpath(given)
        copy = SiteCopy(
            source, repository_of(source), os.path.join(room, "site"), frozenset({destination})
        )
        try:
            copy.make()
        except PykyllError as error:
            return Timing(name, None, error.message)
        words = command.build_words(copy.folder, os.path.join(room, "out"), ())
        built = Builder(name, words, environ).build(copy.folder)
    if built.failure is not None:
        return Timing(name, None, built.failure.splitlines()[-1].strip())
    return Timing(name, built.seconds)


def _jekyll(source: str, environ: Mapping[str, str]) -> tuple[Command, str] | None:
    """The command that answers with a version: Bundler's, or else the one alone."""
    choices: list[tuple[str, ...]] = [("jekyll",)]
    if os.path.isfile(os.path.join(source, "Gemfile")):
        choices.insert(0, ("bundle", "exec", "jekyll"))
    for words in choices:
        command = Command(words, {})
        if shutil.which(words[0], path=environ.get("PATH")) is None:
            continue
        version = command.version(source, environ)
        if version != " ".join(words):
            return command, version if len(words) == 1 else f"{version} of its Gemfile"
    return None
