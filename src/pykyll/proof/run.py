"""A proof from start to end: each page is read, checked and forgotten.

Nothing of a page stays but its failures and, where they are to be checked, its links out
of the site; so memory does not grow with the site.
"""

from __future__ import annotations

import glob
import os
from typing import TYPE_CHECKING

from pykyll.errors import PykyllError
from pykyll.proof.checks import find_checks
from pykyll.proof.context import Context
from pykyll.proof.options import ProofOptions
from pykyll.proof.page import Page, read_text
from pykyll.proof.patterns import matches_any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pykyll.proof.check import Check
    from pykyll.proof.failure import Failure

Paths = str | os.PathLike[str]


def proof(path: Paths | Sequence[Paths], options: ProofOptions | None = None) -> list[Failure]:
    """Check a built site.

    Args:
        path: A folder, several folders, one file, or with `as_links` a list of links.
        options: What to check and how; html-proofer's defaults where not given.

    Returns:
        The failures by check, file and line, as html-proofer orders them.

    Raises:
        PykyllError: Where the path does not exist or an option is wrong.
    """
    options = options or ProofOptions()
    paths = [os.fspath(each) for each in ([path] if isinstance(path, str | os.PathLike) else path)]
    failures = list(_links(paths, options) if options.as_links else _files(paths, options))
    return sorted(failures, key=lambda failure: failure.sort_key)


def _links(links: list[str], options: ProofOptions) -> Iterator[Failure]:
    context = Context(options, ())
    for link in dict.fromkeys(links):
        context.external.add(context.url(link, ""))
    yield from _check_external(context)


def _files(paths: list[str], options: ProofOptions) -> Iterator[Failure]:
    for path in paths:
        if not os.path.exists(path):
            raise PykyllError(f"{path} does not exist", hint="build the site first")
    context = Context(options, tuple(path for path in paths if os.path.isdir(path)))
    checks = [check(context) for check in find_checks(options.check_names)]
    for root, file in _pages(paths, options):
        yield from check_page(Page(file, root, read_text(file), options.swap_attributes), checks)
    for check in checks:
        yield from check.finish()
    yield from _check_external(context)


def check_page(page: Page, checks: Iterable[Check]) -> Iterator[Failure]:
    """What the checks find on one page."""
    for check in checks:
        yield from check.check(page)


def _check_external(context: Context) -> Iterator[Failure]:
    if context.options.disable_external or not context.external:
        return
    from pykyll.proof.external.validate import check_external_links

    yield from check_external_links(context.external, context.options)


def _pages(paths: list[str], options: ProofOptions) -> Iterator[tuple[str, str]]:
    """Root and path of each page, in html-proofer's order: hidden ones are left out."""
    for path in paths:
        if os.path.isdir(path):
            found = _walk(path, tuple(options.extensions))
        else:
            found = iter([path] if os.path.splitext(path)[1] in options.extensions else [])
        root = path if os.path.isdir(path) else os.path.dirname(path) or "."
        for file in found:
            if not matches_any(file, options.ignored_files):
                yield root, file


def _walk(folder: str, extensions: tuple[str, ...]) -> Iterator[str]:
    """Files below a folder, sorted; links to folders are not followed."""
    if not extensions:
        return
    pattern = os.path.join(glob.escape(folder), "**", "*")
    for file in sorted(glob.iglob(pattern, recursive=True)):
        if file.endswith(extensions) and os.path.isfile(file):
            yield file
