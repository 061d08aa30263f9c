"""What a plugin in Python is made of: its parts, each under Jekyll's word for it.

A plugin collects its parts by decorators and adds them to a site when it is called with
the site's `Host`. Nothing is found by reflection, and two sites never share anything.
"""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, TypeVar, overload

from pykyll.dataclass import dataclass
from pykyll.extend.blame import Blame
from pykyll.extend.events import check_event, hook_rank, part_rank

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pykyll.config import Config
    from pykyll.extend.host import Host

_F = TypeVar("_F", bound="Callable[..., object]")


@dataclass(frozen=True, slots=True)
class PluginCommand:
    """A command beside `build` and `serve`."""

    name: str
    summary: str
    run: Callable[[Config, Sequence[str]], object]


@dataclass
class Plugin:
    """A plugin: decorate functions with its parts, and name it `plugin` in its file.

    Args:
        name: What errors call it; its file's path where not given.
        pure: Whether all that its functions make depends on what they are given and on the
            site's `Host`, and nothing is kept from one call to the next. Then pages are
            rendered on all cores, and only those that something has changed for; else a
            site that has the plugin is rendered whole and in one line, each time.

    Source of the behaviour: Jekyll's `Generator`, `Converter`, `Hooks` and `Command`, and
    Liquid's `register_filter` and `register_tag`.
    """

    name: str | None = None
    pure: bool = False
    commands: dict[str, PluginCommand] = field(default_factory=dict)
    _parts: list[Callable[[Host, Blame], object]] = field(default_factory=list)

    def __call__(self, host: Host) -> None:
        """Add all parts to a site; what they raise is told with the plugin's own line."""
        blame = Blame(self.name, host.source)
        for add in self._parts:
            add(host, blame)

    @overload
    def filter(self, name: _F, /) -> _F: ...

    @overload
    def filter(self, name: str | None = None, *, context: bool = False) -> Callable[[_F], _F]: ...

    def filter(
        self, name: _F | str | None = None, *, context: bool = False
    ) -> _F | Callable[[_F], _F]:
        """A filter: a function of the value and the filter's arguments.

        Args:
            name: Its name in templates; the function's own where not given, or where the
                decorator stands without parentheses.
            context: Whether the function gets Liquid's `Context` first.
        """
        if callable(name):
            return self.filter()(name)
        given = name

        def register(function: _F) -> _F:
            def add(host: Host, blame: Blame) -> None:
                known = given or function.__name__
                host.add_filter(known, blame.on(function), context=context)

            self._parts.append(add)
            return function

        return register

    def tag(self, name: str) -> Callable[[_F], _F]:
        """A tag: a function of its markup and the `ParseContext`, called when parsed.

        It returns a function of the `Context` that gives the text to be printed.
        """

        def register(function: _F) -> _F:
            self._parts.append(lambda host, blame: host.add_tag(name, blame.on_tag(function)))
            return function

        return register

    def block(self, name: str, *, raw: bool = False) -> Callable[[_F], _F]:
        """A block: as `tag`, but what renders it gets the context and the body.

        Args:
            name: The tag's name; `end` and the name closes it.
            raw: Whether Liquid leaves the body alone.
        """

        def register(function: _F) -> _F:
            self._parts.append(
                lambda host, blame: host.add_block(name, blame.on_tag(function), raw=raw)
            )
            return function

        return register

    @overload
    def generator(self, function: _F, /) -> _F: ...

    @overload
    def generator(self, *, priority: str = "normal") -> Callable[[_F], _F]: ...

    def generator(
        self, function: _F | None = None, *, priority: str = "normal"
    ) -> _F | Callable[[_F], _F]:
        """A generator: a function of the `Host`, called once all has been read.

        Args:
            function: What it decorates, where it stands without parentheses.
            priority: `lowest`, `low`, `normal`, `high` or `highest`.

        Raises:
            PykyllError: For another priority.
        """
        if function is not None:
            return self.generator()(function)
        part_rank(priority)  # a wrong one is told where it is written

        def register(function: _F) -> _F:
            self._parts.append(
                lambda host, blame: host.add_generator(blame.on(function), priority=priority)
            )
            return function

        return register

    def converter(
        self, *extensions: str, output_ext: str = ".html", priority: str = "normal"
    ) -> Callable[[_F], _F]:
        """A converter: a function of the content that gives it converted.

        Args:
            extensions: Those of the files that it takes, with their dots.
            output_ext: The extension that they come out with.
            priority: As for generators; higher converts first.

        Raises:
            PykyllError: For another priority.
        """
        part_rank(priority)  # a wrong one is told where it is written

        def register(function: _F) -> _F:
            self._parts.append(
                lambda host, blame: host.add_converter(
                    blame.on(function), extensions, output_ext=output_ext, priority=priority
                )
            )
            return function

        return register

    def hook(
        self, owners: str | Sequence[str], event: str, *, priority: str = "normal"
    ) -> Callable[[_F], _F]:
        """A hook: a function called at an event of one or more owners.

        Args:
            owners: `site`, `pages`, `posts`, `documents`, `clean`, or a collection.
            event: `post_read`, `pre_render`, `post_render`, `post_write` …
            priority: `low`, `normal` or `high`; higher runs first.

        Raises:
            PykyllError: For an event or a priority that there is not.
        """
        hook_rank(priority)
        names = (owners,) if isinstance(owners, str) else tuple(owners)
        for owner in names:
            check_event(owner, event)

        def register(function: _F) -> _F:
            self._parts.append(
                lambda host, blame: host.add_hook(
                    names, event, blame.on(function), priority=priority
                )
            )
            return function

        return register

    def command(self, name: str, summary: str = "") -> Callable[[_F], _F]:
        """A command: a function of the configuration and the arguments behind its name.

        Args:
            name: What one types behind `pykyll`.
            summary: A line for `pykyll --help`.
        """

        def register(function: _F) -> _F:
            run = Blame(self.name, None).on(function)
            self.commands[name] = PluginCommand(name, summary, run)
            return function

        return register
