"""A proof from start to end: each page is read, checked and forgotten.

Nothing of a page stays but its failures and, where they are to be checked, its links out
of the site; so memory does not grow with the site.
"""

from __future__ import annotations

import os
from dataclasses import field, replace
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError, require_extra
from pykyll.proof.checks import find_checks
from pykyll.proof.context import Context
from pykyll.proof.options import ProofOptions
from pykyll.proof.page import Page, read_text
from pykyll.proof.pages import find_pages
from pykyll.proof.reach import Reach
from pykyll.proof.source_lines import needles

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pykyll.proof.check import Check
    from pykyll.proof.external.progress import Progress
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
    run = ProofRun(options or ProofOptions())
    run.run(path)
    return run.failures


@dataclass
class ProofRun:
    """One proof and what it found so far, so that an interrupted one can be reported."""

    options: ProofOptions
    progress: Progress | None = None
    """Told of each external link that was checked."""
    beside: Sequence[str] = ()
    """Folders that may be read too; beside those that are checked and `root_dir`."""
    pages: int = 0
    """How many pages were checked."""
    notices: list[Failure] = field(default_factory=list)
    """What is worth knowing but no failure: permanent redirects, what can't be verified."""
    _found: list[Failure] = field(default_factory=list)

    @property
    def failures(self) -> list[Failure]:
        """The failures so far, by check, file and line."""
        return sorted(self._found, key=lambda failure: failure.sort_key)

    def add(self, failures: Iterable[Failure]) -> None:
        """Add what was found elsewhere than in the built pages, with its place."""
        self._found.extend(failures)

    def run(self, path: Paths | Sequence[Paths]) -> None:
        """Check everything.

        Raises:
            PykyllError: Where the path does not exist or an option is wrong.
        """
        paths = _paths(path)
        if self.options.as_links:
            context = Context(self.options, ())
            for link in paths:
                context.external.add(context.url(link, ""))
        else:
            context = self._check_files(paths)
        if context.external and not self.options.disable_external:
            self._check_external(context)

    def _check_files(self, paths: list[str]) -> Context:
        for path in paths:
            if not os.path.exists(path):
                raise PykyllError(f"{path} does not exist", hint="build the site first")
        root_dir = (self.options.root_dir,) if self.options.root_dir else ()
        reach = Reach([*paths, *root_dir, *self.beside])
        context = Context(self.options, tuple(path for path in paths if os.path.isdir(path)), reach)
        checks = [check(context) for check in find_checks(self.options.check_names)]
        for root, file in find_pages(paths, self.options):
            reach.require(file)
            page = Page(file, root, read_text(file), self.options.swap_attributes)
            self._add(check_page(page, checks))
            self.pages += 1
        for check in checks:
            self._add(check.finish())
        return context

    def _check_external(self, context: Context) -> None:
        without = "; --disable-external checks all the others"
        require_extra("external", "checking links to other sites", otherwise=without)
        from pykyll.proof.external.validate import ExternalCheck

        check = ExternalCheck(context.external, self.options, self.progress)
        try:
            check.run()
        finally:
            self._add(check.failures)
            self.notices.extend(map(self._with_source, check.notices))

    def _add(self, failures: Iterable[Failure]) -> None:
        self._found.extend(map(self._with_source, failures))

    def _with_source(self, failure: Failure) -> Failure:
        sources = self.options.sources
        if sources is None or not failure.path:
            return failure
        return replace(failure, source=sources.find(failure.path, needles(failure)))


def _paths(path: Paths | Sequence[Paths]) -> list[str]:
    if isinstance(path, str | os.PathLike):
        return [os.fspath(path)]
    return [os.fspath(each) for each in path]


def check_page(page: Page, checks: Iterable[Check]) -> Iterable[Failure]:
    """What the checks find on one page."""
    return (failure for check in checks for failure in check.check(page))
