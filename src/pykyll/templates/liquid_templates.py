"""Liquid as a Jekyll site uses it: its tags and filters, each template parsed once.

Source of the behaviour: Jekyll's `LiquidRenderer`.
"""

from __future__ import annotations

import time as clock
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from pykyll.dataclass import dataclass
from pykyll.errors import Diagnostic, Frame, PykyllError
from pykyll.liquid import Clock, Environment, LiquidError
from pykyll.liquid.errors import BoundPassed, InternalError
from pykyll.regex import regex
from pykyll.ruby.time_parse import parse_time
from pykyll.ruby.truth import is_truthy
from pykyll.site.reads import WHOLE_CLOCK
from pykyll.templates import filters, moments, tags
from pykyll.templates.drops import JekyllDrop, SiteDrop, SiteValues
from pykyll.templates.jekyll_words import INCLUDED_FROM, liquid_exception
from pykyll.templates.template_errors import for_people, unknown_filter_message

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime, tzinfo

    from pykyll.liquid import CodeCache, Context, Template
    from pykyll.liquid.parser import UnknownFilter
    from pykyll.site.site import Site


_YEAR = regex(r"[0-9]{4}")


def build_clock(site: Site) -> Clock:
    """The clock of a build stands still: `now` is `site.time` in all templates."""
    parse = partial(parse_time, now=site.time)

    def read(text: str, zone: tzinfo) -> datetime:
        if not _YEAR.search(text):  # what the text lacks, the time of the build gives
            site.reads.keys.add(WHOLE_CLOCK)
        return parse(text, zone)

    return Clock(site.zone, read, site.time)


@dataclass(frozen=True, slots=True)
class _Source:
    text: str
    first_line: int


@dataclass(slots=True)
class ProfileEntry:
    """What the renderings of one template cost."""

    count: int = 0
    size: int = 0
    """Characters written."""
    seconds: float = 0.0

    def add(self, output: str, seconds: float) -> None:
        """Count one more rendering."""
        self.count += 1
        self.size += len(output)
        self.seconds += seconds


class LiquidTemplates:
    """The Liquid environment of a site and its parsed templates.

    A template's name is its path relative to the source, so that errors can say
    which file they are in.
    """

    def __init__(self, site: Site, code_cache: CodeCache | None = None) -> None:
        self._site = site
        options = site.config.get("liquid")
        options = options if isinstance(options, dict) else {}
        self.environment = Environment(
            mode=options.get("error_mode") or "warn",
            strict_filters=is_truthy(options.get("strict_filters")),
            strict_variables=is_truthy(options.get("strict_variables")),
            rethrow_errors=True,
            clock=build_clock(site),
            code_cache=code_cache,
            unforeseen=self._unforeseen,
            tells_us_ascii=site.compat.liquid_joins_outputs,
            told_members=frozenset({"time"}),
        )
        filters.install(self.environment, site)
        moments.watch(self.environment, site)
        tags.install(self.environment, site)
        self._site_values: SiteValues | None = None
        self._templates: dict[str, Template] = {}
        self._sources: dict[str, _Source] = {}
        self._warnings: dict[str, list[Diagnostic]] = {}
        self._unknown_filters: dict[str, list[Diagnostic]] = {}
        """Those templates alone that call some."""
        self.blamed_on_plugin: Callable[[Exception], PykyllError | None] = lambda _error: None
        """What tells of an exception that code of the site's plugins raised."""
        self.with_bringer: Callable[[Diagnostic], Diagnostic] = lambda found: found
        """What names the plugin that would bring an unknown tag or filter."""
        self.profile: dict[str, ProfileEntry] | None = {} if site.config.get("profile") else None
        """What each template cost; None unless `--profile` asks for it."""

    def site_drop(self, current: object = None) -> SiteDrop:
        """`site` for templates.

        Args:
            current: The document that is rendered, for `site.related_posts`.
        """
        return SiteDrop(self._site_values or SiteValues(self._site), current)

    def variables(self) -> dict[str, object]:
        """What every template sees."""
        return {"site": self.site_drop(), "jekyll": JekyllDrop(self._site)}

    def placed(self, context: Context, message: str, hint: str | None) -> Diagnostic:
        """A warning at the tag at hand, with its file, line and text."""
        name = context.template_name or ""
        source = self._sources.get(name)
        warning = Diagnostic(message, severity="warning", path=name or None, hint=hint)
        if source is None or context.line is None:
            return warning
        lines = source.text.split("\n")
        excerpt = lines[context.line - 1] if context.line <= len(lines) else None
        line = context.line + source.first_line - 1
        return replace(warning, line=line, excerpt=excerpt)

    def settle(self) -> SiteValues:
        """From now on all see one site: it has been generated and does not change any more."""
        self._site_values = SiteValues(self._site)
        return self._site_values

    def is_block(self, name: str) -> bool:
        """Whether a tag of that name has an end tag."""
        return self.environment.is_block(name)

    def parse(self, name: str, text: str, *, first_line: int = 1, is_told: bool = True) -> Template:
        """The template of a file, parsed when first asked for.

        Args:
            name: Path relative to the source.
            text: The body.
            first_line: The file's line at which the body begins.
            is_told: Whether lax syntax is warned of.

        Raises:
            LiquidError: For a syntax error; `explain` says where.
        """
        known = self._sources.get(name)
        if known is None or known.text != text or name not in self._templates:
            self._sources[name] = _Source(text, first_line)
            template = self.environment.parse(text, name)
            self._templates[name] = template
            self._warnings[name] = [self._with_place(each, name) for each in template.warnings]
            self._note_unknown_filters(template, name)
        if is_told:
            self._site.findings.current.extend(self._warnings[name])
        self.tell_unknown_filters(name)
        return self._templates[name]

    def _note_unknown_filters(self, template: Template, name: str) -> None:
        """Keep a warning for each filter that is none; a strict mode fails at the first."""
        self._unknown_filters.pop(name, None)
        if template.unknown_filters and not self.environment.strict_filters:
            self._unknown_filters[name] = [
                self._unknown_filter(each, name) for each in template.unknown_filters
            ]

    def _unknown_filter(self, unknown: UnknownFilter, name: str) -> Diagnostic:
        source = self._sources[name]
        error = PykyllError(
            unknown_filter_message(unknown.name),
            line=unknown.line,
            hint=self.environment.suggest_filter(unknown.name),
        ).at(name, source.text, first_line=source.first_line)
        found = self.with_bringer(replace(error.diagnostic, severity="warning"))
        return for_people(found, source.text, source.first_line)

    def tell_unknown_filters(self, name: str) -> None:
        """Warn of filters that are none, for the item at hand: each that a template goes into.

        Args:
            name: A template that has been parsed.
        """
        found = self._unknown_filters.get(name)
        if found is not None:
            self._site.findings.current.extend(found)

    def render(
        self, template: Template, data: Mapping[str, object], registers: Mapping[str, object]
    ) -> str:
        """The template's output.

        Raises:
            LiquidError: For the first error while rendering.
        """
        if self.profile is None:
            return template.render(data, registers=registers)
        begun = clock.perf_counter()
        output = template.render(data, registers=registers)
        self.note(template.name or "", output, clock.perf_counter() - begun)
        return output

    def note(self, name: str, output: str, seconds: float) -> None:
        """Add one rendering of a template to the profile."""
        if self.profile is not None:
            self.profile.setdefault(name, ProfileEntry()).add(output, seconds)

    def clear_profile(self) -> None:
        """Begin a profile anew."""
        if self.profile is not None:
            self.profile = {}

    def profile_entries(self) -> dict[str, ProfileEntry]:
        """What each template cost, as far as it was asked for."""
        return self.profile or {}

    def add_profile(self, name: str, entry: ProfileEntry) -> None:
        """Add what a template cost in another process."""
        if self.profile is not None:
            known = self.profile.setdefault(name, ProfileEntry())
            known.count += entry.count
            known.size += entry.size
            known.seconds += entry.seconds

    def explain(self, error: LiquidError, name: str) -> LiquidError:
        """Give an error its file, line and excerpt, and Jekyll's words for it.

        Args:
            error: As raised while parsing or rendering.
            name: The template that was asked for, where the error names none.
        """
        where = error.template_name or name
        source = self._sources.get(where)
        if source is not None:
            error.at(where, source.text, first_line=source.first_line)
        if _raised_by_plugin(error):
            return _as_the_plugin_tells(error)
        if error.diagnostic.reference is None:
            if not isinstance(error, BoundPassed):  # of which Jekyll says nothing
                reference = liquid_exception(error, name, self._site)
                error.diagnostic = replace(error.diagnostic, reference=reference)
            error.diagnostic = self.with_bringer(error.diagnostic)
            if source is not None:
                error.diagnostic = for_people(error.diagnostic, source.text, source.first_line)
        return error

    def _unforeseen(self, error: Exception, name: str | None, line: int | None) -> Exception:
        """A plugin's fault as an error of the site; our own as it is, with its place noted."""
        told = self.blamed_on_plugin(error)
        if told is not None:
            told.__cause__ = error
            return told
        if not getattr(error, "__notes__", None):  # else a place further in is known
            source = self._sources.get(name or "")
            if source is not None and line is not None:
                line += source.first_line - 1
            error.add_note(f"in {name}, line {line}")
        return error

    def including_frame(self, name: str | None, line: int | None) -> Frame:
        """The place of an include tag.

        Args:
            name: The template that the tag stands in.
            line: The tag's line in it.
        """
        source = self._sources.get(name or "")
        if source is not None and line is not None:
            line += source.first_line - 1
        return Frame(name or "", line, INCLUDED_FROM)

    def _with_place(self, warning: Diagnostic, name: str) -> Diagnostic:
        return warning if warning.path else _moved(warning, name, self._sources[name].first_line)


def _raised_by_plugin(error: LiquidError) -> bool:
    """Whether a tag or filter of a plugin raised what Liquid calls `internal`."""
    return isinstance(error, InternalError) and isinstance(error.__cause__, PykyllError)


def _as_the_plugin_tells(error: LiquidError) -> LiquidError:
    """The error at the plugin's own line, with the template as the one that called it."""
    told = error.__cause__
    if isinstance(told, PykyllError):
        caller = Frame(error.diagnostic.path or "", error.diagnostic.line, role="called by")
        trail = (*told.diagnostic.trail, caller, *error.diagnostic.trail)
        error.diagnostic = replace(told.diagnostic, trail=trail)
    error.__cause__ = None
    return error


def _moved(warning: Diagnostic, path: str, first_line: int) -> Diagnostic:
    line = None if warning.line is None else warning.line + first_line - 1
    return replace(warning, path=path, line=line)
