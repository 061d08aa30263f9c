"""The manual page, made of the command line itself.

Source of the format: man(7), groff's macros for manual pages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pykyll._version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator

_EXIT_CODES = (
    ("0", "All went well."),
    ("1", "The site has errors, or a check failed."),
    ("2", "The command was wrong."),
    ("70", "A bug in pykyll."),
    ("130", "It was interrupted."),
)
_VARIABLES = (
    ("JEKYLL_ENV", "What `jekyll.environment` is in templates; `development` where not set."),
    ("PAGES_REPO_NWO", "The repository as `owner/name`, for `site.github`."),
    ("PYKYLL_TIME", "The time of the build, as `--time` takes it."),
    ("NO_COLOR", "Print without colours."),
)
_FILES = (
    ("_config.yml", "The configuration of a site."),
    ("_site", "What is built, where nothing else is said."),
    (".pykyll-cache", "What one build leaves to the next; `pykyll clean` removes it."),
)


def man_page(program: click.Group) -> str:
    """The page, for `man -l` or a folder `man1`.

    Args:
        program: The command line.
    """
    return "\n".join([*_head(program), *_commands(program), *_end()]) + "\n"


def _head(program: click.Group) -> Iterator[str]:
    yield f'.TH PYKYLL 1 "" "pykyll {__version__}" "User commands"'
    yield ".SH NAME"
    yield r"pykyll \- build Jekyll and GitHub Pages sites"
    yield ".SH SYNOPSIS"
    yield r".B pykyll"
    yield r"[\fIOPTIONS\fR] \fICOMMAND\fR [\fIARGUMENTS\fR]"
    yield ".SH DESCRIPTION"
    yield _text(program.help or "")
    yield ".SH OPTIONS"
    yield from _options(program)


def _commands(program: click.Group) -> Iterator[str]:
    yield ".SH COMMANDS"
    root = click.Context(program, info_name="pykyll")
    for name in program.list_commands(root):
        command = program.get_command(root, name)
        if command is None or command.hidden:
            continue
        context = click.Context(command, info_name=name, parent=root)
        usage = " ".join(command.collect_usage_pieces(context))
        yield f".SS pykyll {_text(name)} {_text(usage)}"
        for paragraph in (command.help or "").split("\n\n"):
            yield _text(" ".join(paragraph.split()))
            yield ".PP"
        yield from _options(command)


def _options(command: click.Command) -> Iterator[str]:
    context = click.Context(command)
    for parameter in command.params:
        record = parameter.get_help_record(context)
        if record is not None:
            names, said = record
            yield ".TP"
            yield rf"\fB{_text(names)}\fR"
            yield _text(" ".join(said.split()))


def _end() -> Iterator[str]:
    for heading, rows in (
        ("EXIT STATUS", _EXIT_CODES),
        ("ENVIRONMENT", _VARIABLES),
        ("FILES", _FILES),
    ):
        yield f".SH {heading}"
        for term, said in rows:
            yield ".TP"
            yield rf"\fB{_text(term)}\fR"
            yield _text(said)


def _text(text: str) -> str:
    """Text in which nothing is a command of groff."""
    escaped = text.replace("\\", r"\e").replace("-", r"\-").replace("`", r"\(ga")
    return rf"\&{escaped}" if escaped.startswith((".", "'")) else escaped
