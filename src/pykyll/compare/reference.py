"""What the other output is made with: a command, or a folder of what was built before."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.regex import regex

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_VARIABLE = regex(r"([A-Za-z_][A-Za-z0-9_]*)=(.*)", re.DOTALL)
_PLACES = ("{source}", "{destination}")
_ONCE = "--no-watch"
"""Whatever the site's configuration says: a build that watches never ends."""
_VERSION_SECONDS = 60
_INSTALL = (
    "install Jekyll (https://jekyllrb.com/docs/installation/), name what builds the site "
    'here (--with "bundle exec jekyll"), or give a folder that it was built into (--with _site)'
)


@dataclass(frozen=True, slots=True)
class Command:
    """A command that builds a site."""

    words: tuple[str, ...]
    """The program and its first arguments, or the whole command with placeholders."""
    variables: Mapping[str, str]
    """Environment variables that stood before the program, as in a shell."""

    @classmethod
    def parse(cls, text: str) -> Command:
        """Split a command as a shell would; it is run by none.

        Raises:
            PykyllError: A quote is not closed, or there is no program.
        """
        try:
            words = shlex.split(text)
        except ValueError as error:
            raise PykyllError(f"--with {text}: {error}".replace("No c", "no c")) from None
        variables: dict[str, str] = {}
        while words and (match := _VARIABLE.fullmatch(words[0])):
            variables[match[1]] = match[2]
            del words[0]
        if not words:
            raise PykyllError(f"--with {text!r} names no program", hint=_INSTALL)
        return cls(tuple(words), variables)

    @property
    def is_whole(self) -> bool:
        """Whether it says itself where source and destination go."""
        return any(place in word for word in self.words for place in _PLACES)

    def build_words(self, source: str, destination: str, flags: Sequence[str]) -> list[str]:
        """The words that build: with the places filled in, or with `build` added."""
        if self.is_whole:
            places = tuple(zip(_PLACES, (source, destination), strict=True))
            return [_filled(word, places) for word in self.words]
        return [*self.words, "build", "-s", source, "-d", destination, *flags, _ONCE]

    def environ(self, environ: Mapping[str, str]) -> dict[str, str]:
        """The environment with the command's own variables."""
        return {**environ, **self.variables}

    @property
    def program(self) -> str | None:
        """The path of the program; None where there is none."""
        path = self.variables.get("PATH", os.environ.get("PATH"))
        return shutil.which(self.words[0], path=path)

    def check(self) -> None:
        """See that there is such a program.

        Raises:
            PykyllError: There is none, with what to do.
        """
        if self.program is None:
            raise PykyllError(f"there is no '{self.words[0]}' here to compare with", hint=_INSTALL)

    def version(self, folder: str, environ: Mapping[str, str]) -> str:
        """What it calls itself, such as `jekyll 4.3.1`; the program's name where it says nothing.

        Args:
            folder: Where it is asked: Bundler's answer depends on the Gemfile there.
            environ: The environment to ask it in.
        """
        name = " ".join(self.words)
        if self.is_whole:
            return os.path.basename(self.words[0])
        try:
            asked = subprocess.run(  # noqa: S603 - the user's own words
                [*self.words, "--version"],
                cwd=folder,
                env=self.environ(environ),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                check=False,
                timeout=_VERSION_SECONDS,
            )
        except (OSError, subprocess.TimeoutExpired):
            return name
        lines = asked.stdout.decode("utf-8", "replace").strip().splitlines()
        return lines[-1].strip() if asked.returncode == 0 and lines else name


def _filled(word: str, places: Sequence[tuple[str, str]]) -> str:
    for place, path in places:
        word = word.replace(place, path)
    return word


def is_built_folder(text: str) -> bool:
    """Whether `--with` names a folder rather than a command.

    A single word that is both is the command, unless it is written as a path.
    """
    if not os.path.isdir(text):
        return False
    is_path = os.sep in text or "/" in text or text in {".", ".."}
    return is_path or shutil.which(text) is None
