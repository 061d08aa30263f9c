"""`pykyll proof`."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from pykyll.cli.proof_flags import SwitchesWithValues, option_flags, option_names
from pykyll.errors import PykyllError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pykyll.config import Config
    from pykyll.proof import Failure, ProofOptions
    from pykyll.proof.run import ProofRun

_FORMATS = ("text", "json", "junit", "sarif", "github")
_CONFIG_FILES = ("_config.yml", "_config.yaml", "_config.toml")
_QUIET_LEVELS = frozenset({"error", "fatal"})
INTERRUPTED = 130


@click.command(
    "proof",
    cls=SwitchesWithValues,
    context_settings={
        "help_option_names": ["-h", "--help"],
        "token_normalize_func": lambda token: token.replace("_", "-"),
    },
)
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("-s", "--source", metavar="DIR", help="The site's source (defaults to ./).")
@click.option("--config", metavar="FILE,…", help="Configuration files of the site.")
@click.option("--build", is_flag=True, help="Build the site before.")
@click.option("--format", "form", type=click.Choice(_FORMATS), default="text", help="The report.")
@click.option("-o", "--output", metavar="FILE", help="Write the report to a file.")
@click.option("--baseline", metavar="FILE", help="Fail only for what this file does not know.")
@click.option("--update-baseline", is_flag=True, help="Record all failures in the baseline.")
@click.option("--fix", is_flag=True, help="Mend in the source what is safe to mend.")
@click.option("-t", "--trace", is_flag=True, help="Show the traceback of an internal error.")
@option_flags
def command(**given: Any) -> int:
    """Check a built site: links, images, scripts and what else is asked for.

    PATH is what was built, by default the site's destination. The options may also
    stand under `proof:` in _config.yml.

    Exit codes: 0 without failures, 1 with some, 2 for wrong usage, 130 if interrupted.
    """
    if given["update_baseline"] and not given["baseline"]:
        raise click.UsageError("--update-baseline needs --baseline FILE")
    paths = [part for path in given["paths"] for part in path.split(",") if part]
    config = _config(paths, given["source"], given["config"])
    options = _options(config, given)
    if given["build"]:
        if status := _build(config, given):
            return status
        options = _options(config, given)  # the build may have had another address
    return _proof(paths or [_default_path(config)], options, config, given)


def _config(paths: Sequence[str], source: str | None, files: str | None) -> Config | None:
    """The site's configuration, where what is checked is the site that it builds."""
    from pykyll.config import load_config
    from pykyll.files.paths import is_inside

    folder = source or "."
    has_one = any(os.path.isfile(os.path.join(folder, name)) for name in _CONFIG_FILES)
    if not (source or files or has_one):
        return None
    config, _warnings = load_config(folder, files=files or (), environ=dict(os.environ))
    is_its_own = all(is_inside(path, config.destination) for path in paths)
    return config if source or files or is_its_own else None


def _build(config: Config | None, given: Mapping[str, Any]) -> int:
    """Build the site, which tells of its errors; the exit code."""
    from pykyll.cli.build import build_once
    from pykyll.cli.console import Console
    from pykyll.cli.flags import Flags

    if config is None:
        raise click.UsageError("--build needs the site's source: run it where _config.yml is")
    shown = "github" if given["form"] == "github" else "text"
    flags = Flags.of({"source": given["source"], "config": (given["config"] or "",)})
    config, warnings = flags.load({"quiet": True})
    return build_once(Console.for_config(config, shown), config, warnings, flags)


def _default_path(config: Config | None) -> str:
    return os.path.relpath(config.destination) if config is not None else "."


def _options(config: Config | None, given: Mapping[str, Any]) -> ProofOptions:
    from pykyll.proof.settings import options_of

    flags = {name: given[name] for name in option_names() if given[name] is not None}
    try:
        options = options_of(flags) if config is None else _site_options(config, flags)
        _check_names(options)
    except PykyllError as error:
        hint = error.diagnostic.hint
        raise click.UsageError(f"{error.message}; {hint}" if hint else error.message) from None
    return options


def _check_names(options: ProofOptions) -> list[str]:
    """The names of the checks to run, `all` written out.

    Raises:
        PykyllError: Where there is no check of that name.
    """
    from pykyll.proof.checks import find_checks

    return [check.name for check in find_checks(options.check_names)]


def _site_options(config: Config, flags: Mapping[str, Any]) -> ProofOptions:
    """The flags over what stands under `proof:`, over what the site's address says."""
    from pykyll.builder.incremental.unchanged import address_of_last_build
    from pykyll.proof.settings import options_of

    configured = config.text("url"), config.text("baseurl")
    url, baseurl = address_of_last_build(config) or configured
    return options_of(
        {**config.section("proof"), **flags},
        resolution="github-pages",
        baseurl=baseurl,
        site_url=url or None,
    )


def _proof(
    paths: Sequence[str], options: ProofOptions, config: Config | None, given: Mapping[str, Any]
) -> int:
    from pykyll.cli.proof_progress import progress_bar
    from pykyll.proof.run import ProofRun

    is_chatty = given["form"] == "text" and options.log_level not in _QUIET_LEVELS
    if config is not None:
        options = replace(options, sources=_sources(config))
    if is_chatty:
        checks = ", ".join(_check_names(options))
        click.echo(f"Running {checks} in {', '.join(paths)} on *{', *'.join(options.extensions)}")
    begun, interrupted = time.perf_counter(), False
    with progress_bar(is_shown=is_chatty) as progress:
        run = ProofRun(options, progress, (config.source,) if config is not None else ())
        try:
            run.run(paths)
        except KeyboardInterrupt:
            interrupted = True
    if not (run.pages or options.as_links or interrupted):
        raise PykyllError(
            f"there is nothing to check in {', '.join(paths)}: no *{', *'.join(options.extensions)}",
            hint="build the site first, or name the folder that it was built into",
        )
    if config is not None and not options.as_links:
        run.add(_data_failures(config))
    if given["fix"]:
        _fix(run, config)
    folder = os.path.relpath(config.source) if config is not None else ""
    seconds = time.perf_counter() - begun
    failed = _report(run, given, seconds, folder=folder, interrupted=interrupted)
    return INTERRUPTED if interrupted else int(failed)


def _data_failures(config: Config) -> list[Failure]:
    """What is wrong with the data that the pages were made of, where it names a schema."""
    from pykyll.academic import data_failures
    from pykyll.proof.failure import Failure

    return [
        Failure(
            found.path or "",
            "Data",
            found.message if found.hint is None else f"{found.message}\n{found.hint}",
            found.line,
            column=found.column,
            excerpt=found.excerpt,
        )
        for found in data_failures(config)
    ]


def _sources(config: Config) -> Any:
    """Where lines come from; the site is read only once something has failed."""
    from pykyll.proof.source_lines import LateSources

    return LateSources(config.source, config.destination, lambda: _origins(config))


def _origins(config: Config) -> dict[str, tuple[str, ...]]:
    """The source files of each output file; the site is read, not rendered."""
    from pykyll.builder.site import Site
    from pykyll.templates.origins import origins

    site = Site(config)
    site.read()
    site.generate()
    return origins(site)


def _fix(run: ProofRun, config: Config | None) -> None:
    from pykyll.proof.external.settings import http_settings
    from pykyll.proof.fix import fix

    if config is None:
        raise click.UsageError("--fix needs the site's source: run it where _config.yml is")
    found = [*run.failures, *run.notices]
    for change in fix(found, config.source, http_settings(run.options)):
        click.echo(f"fixed {change.path}:{change.line}: {change.old} is now {change.new}", err=True)


def _report(
    run: ProofRun, given: Mapping[str, Any], seconds: float, *, folder: str, interrupted: bool
) -> bool:
    """Print or write the report.

    Returns:
        Whether there are failures that count.
    """
    from pykyll.proof.report import Result, render

    failures, known = _without_known(run.failures, given)
    text = render(
        Result(
            failures=failures,
            notices=run.notices,
            pages=run.pages,
            checks=_check_names(run.options),
            seconds=seconds,
            known=known,
            interrupted=interrupted,
            folder="" if folder == "." else folder,
        ),
        given["form"],
    )
    if given["output"]:
        _write(given["output"], text)
    else:
        click.echo(text, nl=False)
    return bool(failures)


def _without_known(failures: list[Failure], given: Mapping[str, Any]) -> tuple[list[Failure], int]:
    from pykyll.proof.baseline import new_failures, write_baseline

    path = given["baseline"]
    if path is None:
        return failures, 0
    if given["update_baseline"]:
        write_baseline(path, failures)
    new = new_failures(path, failures)
    return new, len(failures) - len(new)


def _write(path: str, text: str) -> None:
    try:
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(text)
    except OSError as error:
        raise PykyllError(f"cannot write {path}: {error.strerror}") from None
