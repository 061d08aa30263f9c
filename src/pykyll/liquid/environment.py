"""An environment: tags, filters, partials and modes that templates are parsed with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, overload

from pykyll.errors import Diagnostic, suggest
from pykyll.liquid.bounds import joined
from pykyll.liquid.code_cache import cache_key, keep_module, load_module
from pykyll.liquid.encodings import STANDARD_RULES
from pykyll.liquid.errors import FileSystemError, LiquidArgumentError, LiquidError, UndefinedFilter
from pykyll.liquid.filter import as_filter
from pykyll.liquid.filters import STANDARD_FILTERS
from pykyll.liquid.host_tags import HostTag
from pykyll.liquid.module import compile_template, recompiled_for_interrupts
from pykyll.liquid.output import joined_as_us_ascii
from pykyll.liquid.parse_tags import BLOCKS, TAGS
from pykyll.liquid.parser import ParseContext
from pykyll.liquid.template import Template
from pykyll.liquid.times import Clock

if TYPE_CHECKING:
    from collections.abc import Callable

    from pykyll.liquid import nodes
    from pykyll.liquid.code_cache import CodeCache
    from pykyll.liquid.context import Context
    from pykyll.liquid.encodings import Rule
    from pykyll.liquid.filter import Filter
    from pykyll.liquid.host_tags import NamesFunction, TagFunction
    from pykyll.liquid.limits import ResourceLimits
    from pykyll.liquid.loader import Loader
    from pykyll.liquid.module import Module
    from pykyll.liquid.parser import Parser
    from pykyll.liquid.template import Root

    FilterFunction = Callable[..., object]
    Unforeseen = Callable[[Exception, str | None, int | None], Exception]

Mode = Literal["lax", "warn", "strict"]
_ALIKE = 0.7
"""How alike a filter must be to be suggested: names are short, and many near to one another."""


class Environment:
    """Where templates are parsed and rendered.

    Args:
        partials: What `{% include %}` finds, by name.
        mode: `lax` makes the best of bad syntax; `warn` does and collects warnings;
            `strict` raises.
        strict_variables: Undefined variables are errors.
        strict_filters: Undefined filters are errors.
        limits: What one rendering may cost.
        rethrow_errors: The first error of a rendering is raised instead of printed.
        clock: The time, the zone and how times are read; UTC where not given.
        code_cache: Keeps compiled templates between runs.
        unforeseen: Is given each exception that is none of Liquid's (a fault in a filter's
            code, say) with the template's name and line, and returns what to raise in its
            place. Without it, Liquid's `internal` error has the exception as its cause.
        tells_us_ascii: Strings that Ruby holds as US-ASCII are told apart, as `UsAscii`, and so
            is what is printed, as far as Liquid 4 makes it one of them.
        told_members: Members of which drops are told what prints them; see `Drop.get_for`.
    """

    def __init__(  # noqa: PLR0913 - the settings of an environment, by keyword
        self,
        partials: Mapping[str, str] | Loader | None = None,
        *,
        mode: Mode = "lax",
        strict_variables: bool = False,
        strict_filters: bool = False,
        limits: ResourceLimits | None = None,
        rethrow_errors: bool = False,
        clock: Clock | None = None,
        code_cache: CodeCache | None = None,
        unforeseen: Unforeseen | None = None,
        tells_us_ascii: bool = False,
        told_members: frozenset[str] = frozenset(),
    ) -> None:
        self.partials = partials or {}
        self.mode = mode
        self.strict_variables = strict_variables
        self.strict_filters = strict_filters
        self.limits = limits
        self.rethrow_errors = rethrow_errors
        self.clock = clock or Clock()
        self.code_cache = code_cache
        self.unforeseen = unforeseen
        self.tells_us_ascii = tells_us_ascii
        self.told_members = told_members
        self.joined: Callable[[list[str]], str] = joined_as_us_ascii if tells_us_ascii else joined
        """One text of those that were printed, with its encoding where that is told."""
        self.encoding_rules: dict[str, Rule] = dict(STANDARD_RULES)
        """What filters make of the encoding of texts, by their names; see `encodings.py`."""
        self.encoding_readers: set[str] = set()
        """Filters that look at the encoding of what they are given."""
        self.has_active_support = False
        """Whether `blank` equals what is nil, false, empty or white space, as with Rails."""
        self.texts_have_ends = False
        """Whether texts have a first and a last character, as with all of Rails' ActiveSupport."""
        self._tags: dict[str, Callable[[Parser, str, str], nodes.Node]] = dict(TAGS)
        self._host_tags: dict[str, HostTag] = {}
        self._signature: object = None
        self._blocks: set[str] = set(BLOCKS)
        self._filters: dict[str, Filter] = {}
        self._templates: dict[str, tuple[str, Template]] = {}
        for name, (function, wants_context) in STANDARD_FILTERS.items():
            self._filters[name] = as_filter(function, wants_context=wants_context)

    # Templates -----------------------------------------------------------------------

    def parse(self, source: str, name: str | None = None) -> Template:
        """Parse and compile a template.

        Args:
            source: The template's text.
            name: What errors call it.

        Raises:
            LiquidSyntaxError: With the line.
        """
        return self._parse(source, name, [])

    def _parse(self, source: str, name: str | None, warnings: list[Diagnostic]) -> Template:
        key = None
        if self.code_cache is not None:
            key = cache_key(self, source, name)
            kept = self._kept(key, name)
            if kept is not None:
                module, root = kept
                return Template(self, source, root, name, warnings, module.unknown_filters)
        context = ParseContext(self, name)
        try:
            module, root = compile_template(source, context)
        finally:
            warnings.extend(_as_warning(error) for error in context.warnings)
        if self.code_cache is not None and key is not None and not warnings:
            keep_module(self.code_cache, key, module)
        return Template(self, source, root, name, warnings, module.unknown_filters)

    def _kept(self, key: str, name: str | None) -> tuple[Module, Root] | None:
        if self.code_cache is None:
            return None
        module = load_module(self.code_cache, key)
        if module is None:
            return None
        context = ParseContext(self, name)
        try:
            return module, module.root(context)
        except LiquidError as error:
            raise error.at_line(context.line, name) from error.__cause__

    def signature(self) -> object:
        """All that the code of compiled templates depends on beside their text."""
        if self._signature is None:
            filters = [
                (name, each.wants_context, each.required, each.optional)
                for name, each in sorted(self._filters.items())
            ]
            tags = [tag.signature() for _, tag in sorted(self._host_tags.items())]
            told = sorted(self.told_members)
            readers = sorted(self.encoding_readers) if self.tells_us_ascii else None
            modes = (self.mode, self.limits is not None, readers, sorted(self.encoding_rules))
            self._signature = (modes, filters, tags, told)
        return self._signature, self.has_active_support, self.texts_have_ends

    def compile_interrupted(self, source: str, name: str | None) -> Root:
        """What `Template` asks for where a `break` is pending before its start."""
        return recompiled_for_interrupts(self, source, name)

    def partial(self, name: str, warnings: list[Diagnostic] | None = None) -> Template:
        """The template of a partial, parsed when first asked for.

        Args:
            name: What `include` calls it; in a mapping, `.liquid` may stand at its end.
            warnings: Takes what is wrong with its text, when it is parsed.

        Raises:
            LiquidError: Where there is no such partial, or it cannot be parsed.
        """
        source = self.partials.get(name)
        if source is None and isinstance(self.partials, Mapping):
            source = self.partials.get(f"{name}.liquid")
        if source is None:
            raise FileSystemError(f"No such template '{name}'")
        known = self._templates.get(name)
        if known is None or known[0] != source:
            found: list[Diagnostic] = []
            try:
                template = self._parse(source, name, found)
            finally:
                if warnings is not None:
                    warnings.extend(found)
            known = self._templates[name] = (source, template)
        return known[1]

    # Filters -------------------------------------------------------------------------

    @overload
    def filter(self, name: FilterFunction, /) -> FilterFunction: ...

    @overload
    def filter(
        self, name: str | None = None, *, context: bool = False
    ) -> Callable[[FilterFunction], FilterFunction]: ...

    def filter(
        self, name: FilterFunction | str | None = None, *, context: bool = False
    ) -> FilterFunction | Callable[[FilterFunction], FilterFunction]:
        """Register a filter: a function of the value and its arguments.

        Args:
            name: Its name in templates; the function's own where not given, or where the
                decorator stands without parentheses.
            context: Whether the function gets the `Context` first.
        """
        if callable(name):
            return self.filter()(name)
        given = name

        def register(function: FilterFunction) -> FilterFunction:
            self._filters[given or function.__name__] = as_filter(function, wants_context=context)
            self._signature = None
            return function

        return register

    def suggest_filter(self, name: str) -> str | None:
        """The nearest known filter to a misspelt one."""
        return suggest(name, self._filters, cutoff=_ALIKE)

    def filter_named(self, name: str) -> Filter | None:
        """The filter of that name."""
        return self._filters.get(name)

    def call_filter(
        self, context: Context, name: str, value: object, arguments: tuple[object, ...]
    ) -> object:
        """The value after a filter; the value itself where nobody knows the filter.

        Raises:
            UndefinedFilter: For an unknown one, with `strict_filters`.
            LiquidArgumentError: For too many or too few arguments.
        """
        found = self._filters.get(name)
        if found is None:
            if self.strict_filters:
                raise UndefinedFilter(f"undefined filter {name}", hint=self.suggest_filter(name))
            return value
        if not found.takes(len(arguments)):
            raise LiquidArgumentError(
                f"wrong number of arguments (given {len(arguments) + 1}, expected {found.arity()})"
            )
        if found.wants_context:
            return found.function(context, value, *arguments)
        return found.function(value, *arguments)

    # Tags ----------------------------------------------------------------------------

    def tag(
        self, name: str, *, names: NamesFunction | None = None
    ) -> Callable[[TagFunction], TagFunction]:
        """Register a tag: a function of its markup that returns what renders it.

        The function is called once, when the template is parsed, and returns a function
        of the `Context` that gives the text to be printed.

        Args:
            name: The tag's name.
            names: What a markup names, for programs that read templates without rendering
                them. Where not given, every word in it may be a variable.
        """

        def register(function: TagFunction) -> TagFunction:
            self._register(HostTag(name, function, names=names))
            return function

        return register

    def block(
        self, name: str, *, raw: bool = False, blank: bool | None = None
    ) -> Callable[[TagFunction], TagFunction]:
        """Register a block: as `tag`, but what renders it gets the body too.

        Args:
            name: The tag's name; `end` and the name closes it.
            raw: Whether the body is text that Liquid leaves alone.
            blank: Whether it prints nothing where blank blocks print nothing; as its body
                is, where not given.
        """

        def register(function: TagFunction) -> TagFunction:
            self._register(HostTag(name, function, is_block=True, is_raw=raw, is_blank=blank))
            return function

        return register

    def _register(self, tag: HostTag) -> None:
        self._tags[tag.name] = self._host_tags[tag.name] = tag
        (self._blocks.add if tag.is_block else self._blocks.discard)(tag.name)
        self._signature = None

    def tag_parser(self, name: str) -> Callable[[Parser, str, str], nodes.Node] | None:
        """What parses a tag of that name."""
        return self._tags.get(name)

    def host_tag(self, name: str) -> TagFunction:
        """The function of a tag or block of the host.

        Raises:
            KeyError: Where there is none of that name.
        """
        return self._host_tags[name].function

    def names_of_tag(self, name: str) -> NamesFunction | None:
        """What says what a tag of the host names, None where nobody did."""
        tag = self._host_tags.get(name)
        return None if tag is None else tag.names

    def is_block(self, name: str) -> bool:
        """Whether a tag of that name has an end tag."""
        return name in self._blocks

    def suggest_tag(self, name: str) -> str | None:
        """The nearest known tag to a misspelt one."""
        ends = [f"end{block}" for block in self._blocks]
        return suggest(name, [*self._tags, *ends, "else", "elsif", "when"])


def _as_warning(error: LiquidError) -> Diagnostic:
    message = f"{error.message} {error.markup_context}"
    return Diagnostic(message, "warning", line=error.line, reference=error.liquid_message())
