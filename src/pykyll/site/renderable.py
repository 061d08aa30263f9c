"""What pages, documents and excerpts have in common while they are rendered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.files.paths import extname
from pykyll.ruby.text import to_s
from pykyll.ruby.truth import is_truthy

if TYPE_CHECKING:
    from pykyll.site.leads_on import LeadsOn
    from pykyll.site.site import Site

HTML_EXTENSIONS = frozenset({".html", ".xhtml", ".htm"})
SASS_EXTENSIONS = frozenset({".sass", ".scss"})
YAML_EXTENSIONS = frozenset({".yaml", ".yml"})


def has_liquid_construct(content: str) -> bool:
    """Whether a text has anything for Liquid to do."""
    return "{%" in content or "{{" in content


class Renderable:
    """Content with front matter that Liquid, converters and layouts turn into output."""

    site: Site
    data: dict[str, object]
    body: str
    """The body as it was written; generators may give it another."""
    converted: str | None = None
    """The body after Liquid and converters, without layouts; set when it is rendered."""
    output: str | None = None
    """The finished text, layouts included; set when it is rendered."""
    in_last_layout: str | None = None
    """What stood in the outermost layout; set when it is rendered."""
    ext: str
    """The source's extension with its dot."""
    relative_path: str
    """Path from the source, without a leading slash."""
    body_line: int
    """The file's line at which the body begins, counted from 1."""
    hook_owners: tuple[str, ...]
    """Owners under which hooks for this are registered."""
    leads_on: LeadsOn | None = None
    """That it is a redirect; plugins say so of what they add or change."""
    position: int = -1
    """Its place in the order of rendering; below 0 where it has none."""
    sees_left_over: bool = True
    """Whether `content` and `layout` hold what the item before has left there.

    Not where a plugin of Jekyll's renders its page itself, before all others.
    """
    takes_long: bool = False
    """Whether it is rendered so slowly that it had better be begun before others."""
    identity: str = ""
    """What tells it from all others of its site, from one build to the next."""

    @property
    def content(self) -> str:
        """What templates and hooks see: the body, once it has been rendered converted."""
        return self.body if self.converted is None else self.converted

    @content.setter
    def content(self, text: str) -> None:
        if self.converted is None:
            self.body = text
        else:
            self.converted = text

    @property
    def type(self) -> str:
        """The type that front matter defaults are scoped by: `pages`, `posts` or a collection."""
        raise NotImplementedError

    def value(self, key: str) -> object:
        """A front matter value, with the site's front matter defaults behind it."""
        found = self.data.get(key)
        if found is None and key not in self.data:
            return self.site.front_matter_defaults.find(self.relative_path, self.type, key)
        return found

    @property
    def permalink(self) -> str | None:
        """The permalink that the front matter asks for; `false` asks for none."""
        permalink = self.value("permalink")
        return to_s(permalink) if is_truthy(permalink) else None

    @property
    def output_ext(self) -> str:
        """The extension of the output file: the permalink's, else the converters'."""
        permalink = self.permalink
        if permalink and not permalink.endswith("/"):
            from_permalink = extname(permalink)
            if from_permalink:
                return from_permalink
        return self.site.converters.output_ext(self.ext)

    @property
    def is_asset(self) -> bool:
        """Whether layouts are not for it: Sass and CoffeeScript."""
        return self.ext in SASS_EXTENSIONS or self.ext == ".coffee"

    @property
    def renders_with_liquid(self) -> bool:
        """Whether Liquid has anything to do in the content."""
        if self.site.compat.render_with_liquid_switch and self.value("render_with_liquid") is False:
            return False
        return has_liquid_construct(self.body)

    @property
    def layout_name(self) -> str | None:
        """The layout asked for, as a name."""
        layout = self.value("layout")
        return None if layout is None else to_s(layout)

    @property
    def is_placed_in_layout(self) -> bool:
        """Whether layouts apply; `layout: none` and assets take none."""
        return not (self.is_asset or self.value("layout") == "none")

    def trigger(self, event: str, *arguments: object) -> None:
        """Run the hooks for this under all its owners."""
        for owner in self.hook_owners:
            self.site.hooks.trigger(owner, event, self, *arguments)
