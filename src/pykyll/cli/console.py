"""What the commands print: Jekyll's own lines, and diagnostics."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from pykyll.errors import format_diagnostic
from pykyll.files.printable import is_utf8, printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pykyll.config import Config
    from pykyll.errors import Diagnostic

_TOPIC_WIDTH = 20
_COLORS = {"error": "red", "warning": "yellow"}


class Console:
    """Prints progress on standard output, and errors and warnings on standard error.

    Args:
        quiet: Whether to print errors only.
        verbose: Whether to print each file.
        output_format: `text`; `json` for machines: then one object on standard output is all
            that is printed; `github` for GitHub Actions: text, and annotations beside it.
        folder: The site's source as seen from here, for the paths of annotations.
    """

    def __init__(
        self,
        *,
        quiet: bool = False,
        verbose: bool = False,
        output_format: str = "text",
        folder: str = ".",
    ) -> None:
        self._annotates = output_format == "github"
        self._folder = folder
        self.is_json = output_format == "json"
        self.is_quiet = quiet or self.is_json
        self.is_verbose = verbose and not self.is_json
        self.is_terse = not verbose and sys.stdout.isatty()
        """Whether somebody sits there who wants to know how it went, not each of Jekyll's lines."""
        self._color = False if os.environ.get("NO_COLOR") else None  # None: as the terminal takes

    @classmethod
    def for_config(cls, config: Config, output_format: str) -> Console:
        """A console as quiet or talkative as the settings say."""
        return cls(
            quiet=config.flag("quiet"),
            verbose=config.flag("verbose"),
            output_format=output_format,
            folder=os.path.relpath(config.source),
        )

    def line(self, topic: str, message: str = "") -> None:
        """One of Jekyll's lines: a topic, right-aligned, and what there is to say of it."""
        if not self.is_quiet:
            click.echo(f"{topic.rjust(_TOPIC_WIDTH)}{printable(message)}")

    def step(self, topic: str, message: str = "") -> None:
        """One of Jekyll's lines that scripts may look for, but that tell people little."""
        if not self.is_terse:
            self.line(topic, message)

    def prepared(self, paths: Iterable[str]) -> None:
        """Say which files of the source were written or removed before the build."""
        for path in paths:
            self.line("Prepared: ", path)

    def summary(self, text: str) -> None:
        """How it went, for people."""
        if not self.is_quiet:
            click.echo(text)

    def waiting(self) -> None:
        """Say that another build is at work."""
        if not self.is_quiet:
            click.echo("waiting for another build of this site to finish …", err=True)

    def text(self, text: str) -> None:
        """Print a report; its colours only where the terminal takes them."""
        click.echo(text, color=self._color)

    def progress(self, doing: str) -> None:
        """Show on standard error what is being done, over what was; only in a terminal."""
        if not self.is_quiet and sys.stderr.isatty():
            text = f"{doing} …" if doing else ""
            click.echo(f"\r\x1b[K{text}", err=True, nl=False)

    def detail(self, topic: str, message: str) -> None:
        """A line that only `--verbose` shows."""
        if self.is_verbose:
            self.line(topic, message)

    def configuration(self, files: Sequence[str]) -> None:
        """Say which configuration files were read; that there is none is a warning."""
        for path in files:
            if not (self.is_quiet or self.is_terse):
                click.echo(f"Configuration file: {path}")

    def warnings(self, diagnostics: Sequence[Diagnostic]) -> None:
        """Print warnings."""
        if not self.is_quiet:
            self._diagnostics(diagnostics)

    def failed(self, diagnostics: Sequence[Diagnostic], kept: str | None = None) -> None:
        """Print errors and the line that sums them up.

        Args:
            diagnostics: The errors, and warnings before them, which `--quiet` leaves out.
            kept: The destination that stays as it was, if there is one.
        """
        if self.is_json:
            self.report(diagnostics, status="failed")
            return
        if self.is_quiet:
            diagnostics = [each for each in diagnostics if each.severity == "error"]
        self._diagnostics(diagnostics)
        summary = _summary(diagnostics)
        if kept is not None:
            summary += f"; {kept} is as it was"
        click.echo(click.style(summary, bold=True, fg="red"), err=True, color=self._color)

    def report(self, diagnostics: Sequence[Diagnostic], **facts: object) -> None:
        """Print the one object of `--format json`."""
        found = [asdict(diagnostic) for diagnostic in diagnostics]
        text = json.dumps({**facts, "diagnostics": found}, ensure_ascii=False)
        if not is_utf8(text):
            text = json.dumps({**facts, "diagnostics": found})
        click.echo(text)

    def _diagnostics(self, diagnostics: Sequence[Diagnostic]) -> None:
        for diagnostic in diagnostics:
            headline, _, rest = printable(format_diagnostic(diagnostic)).partition("\n")
            color = _COLORS.get(diagnostic.severity)
            click.echo(click.style(headline, fg=color, bold=True), err=True, color=self._color)
            if rest:
                click.echo(rest, err=True)
            click.echo(err=True)
            if self._annotates:
                click.echo(_annotation(diagnostic, self._folder))
        sys.stderr.flush()


def _annotation(diagnostic: Diagnostic, folder: str) -> str:
    from pykyll.errors.workflow_command import workflow_command  # for GitHub's alone

    path = diagnostic.path and os.path.normpath(os.path.join(folder, diagnostic.path))
    message = diagnostic.message
    if diagnostic.hint:
        message += f"\n{diagnostic.hint}"
    return workflow_command(
        diagnostic.severity,
        printable(message),
        file=path,
        line=diagnostic.line,
        col=diagnostic.column,
    )


def _summary(diagnostics: Sequence[Diagnostic]) -> str:
    counts = {
        severity: sum(diagnostic.severity == severity for diagnostic in diagnostics)
        for severity in ("error", "warning")
    }
    return ", ".join(
        f"{count} {severity}{'s' if count > 1 else ''}"
        for severity, count in counts.items()
        if count
    )
