"""Jekyll's `Configuration::DEFAULTS`, in its order, for either major version."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pykyll.config.compat import Compat

JEKYLL_3_EXCLUDES = (
    "Gemfile",
    "Gemfile.lock",
    "node_modules",
    "vendor/bundle/",
    "vendor/cache/",
    "vendor/gems/",
    "vendor/ruby/",
)
"""What Jekyll 3 excludes where a site has no `exclude` of its own."""

JEKYLL_4_EXCLUDES = (".sass-cache", ".jekyll-cache", "gemfiles", *JEKYLL_3_EXCLUDES)
"""What Jekyll 4 adds to a site's `exclude`."""

_READING: dict[str, object] = {
    "safe": False,
    "include": [".htaccess"],
    "exclude": [],
    "keep_files": [".git", ".svn"],
    "encoding": "utf-8",
    "markdown_ext": "markdown,mkdown,mkdn,mkd,md",
    "strict_front_matter": False,
}
_FILTERING: dict[str, object] = {
    "show_drafts": None,
    "limit_posts": 0,
    "future": False,
    "unpublished": False,
}
_CONVERSION: dict[str, object] = {
    "whitelist": [],
    "plugins": [],
    "markdown": "kramdown",
    "highlighter": "rouge",
    "lsi": False,
    "excerpt_separator": "\n\n",
    "incremental": False,
}
_SERVING: dict[str, object] = {
    "detach": False,
    "port": "4000",
    "host": "127.0.0.1",
    "baseurl": None,
    "show_dir_listing": False,
}
_OUTPUT: dict[str, object] = {
    "permalink": "date",
    "paginate_path": "/page:num",
    "timezone": None,
    "quiet": False,
    "verbose": False,
    "defaults": [],
    "liquid": {"error_mode": "warn", "strict_filters": False, "strict_variables": False},
}
_JEKYLL_3_PARSERS: dict[str, object] = {
    "rdiscount": {"extensions": []},
    "redcarpet": {"extensions": []},
}
_KRAMDOWN: dict[str, object] = {
    "auto_ids": True,
    "toc_levels": "1..6",
    "entity_output": "as_char",
    "smart_quotes": "lsquo,rsquo,ldquo,rdquo",
    "input": "GFM",
    "hard_wrap": False,
    "guess_lang": True,
    "footnote_nr": 1,
    "show_warnings": False,
}


def default_settings(compat: Compat, working_directory: str) -> dict[str, object]:
    """The settings of a site that says nothing; a new dict each time."""
    kramdown = dict(_KRAMDOWN)
    if compat.toc_levels_default_is_a_list:
        kramdown["toc_levels"] = [1, 2, 3, 4, 5, 6]
    settings: dict[str, object] = {
        **_places(compat, working_directory),
        **_READING,
        **_FILTERING,
        **_CONVERSION,
        **_SERVING,
        **_OUTPUT,
        **(_JEKYLL_3_PARSERS if compat.migrates_old_config else {}),
        "kramdown": kramdown,
    }
    if not compat.excludes_merge_with_defaults:
        settings["exclude"] = list(JEKYLL_3_EXCLUDES)
    return deepcopy(settings)


def _places(compat: Compat, working_directory: str) -> dict[str, object]:
    return {
        "source": working_directory,
        "destination": f"{working_directory.rstrip('/')}/_site",
        "collections_dir": "",
        **({"cache_dir": ".jekyll-cache"} if compat.disk_cache else {}),
        "plugins_dir": "_plugins",
        "layouts_dir": "_layouts",
        "data_dir": "_data",
        "includes_dir": "_includes",
        "collections": {},
    }
