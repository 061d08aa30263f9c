"""Templates rendered in a site, by us and by the real Jekyll."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

from pykyll.builder.rendering import Rendering
from pykyll.builder.site import Site
from pykyll.config import load_config
from pykyll.liquid import LiquidError
from pykyll.templates.drops import PageDrop

_SCRIPT = Path(__file__).with_name("render_with_jekyll.rb")


class TemplatesInSite:
    """A site that is read once and renders one template after another."""

    def __init__(self, source: Path, compat: str) -> None:
        environ = {"JEKYLL_ENV": "production", "TZ": "UTC"}
        config, _ = load_config(source, compat=compat, environ=environ)
        self.site = Site(config)
        self.site.read()
        self.site.generate()
        rendering = Rendering(self.site, self.site.liquid)
        self.site.renderer = rendering
        self.variables = rendering.fresh_variables()
        self._page = next(page for page in self.site.pages if page.name == "index.html")
        self._number = 0

    def render(self, template: str) -> str:
        """What the template prints as the body of `index.html`.

        Raises:
            LiquidError: With Jekyll's words in its diagnostic.
        """
        self._number += 1
        name = f"template-{self._number}"
        drop = PageDrop(self._page)
        registers = {"site": self.site, "page": drop, "item": self._page}
        try:
            parsed = self.site.liquid.parse(name, template)
            return self.site.liquid.render(parsed, {**self.variables, "page": drop}, registers)
        except LiquidError as error:
            raise self.site.liquid.explain(error, name) from None


def render_with_jekyll(
    source: Path, templates: list[str], *, liquid: str | None = None
) -> list[tuple[bool, str]]:
    """For each template whether Jekyll renders it, and what it prints or says.

    Args:
        source: The site.
        templates: Their texts.
        liquid: The `lib` folder of a Liquid that is not the installed one.
    """
    libraries = {} if liquid is None else {"RUBYLIB": liquid}
    result = subprocess.run(
        ["ruby", str(_SCRIPT), str(source)],
        input=json.dumps(templates),
        capture_output=True,
        text=True,
        check=True,
        env={
            **os.environ,
            **libraries,
            "LANG": "C.UTF-8",
            "TZ": "UTC",
            "JEKYLL_ENV": "production",
        },
    )
    return [(done, text) for done, text in json.loads(result.stdout)]
