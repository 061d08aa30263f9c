"""Settings that Jekyll, kramdown and the plugins of Pages know, to tell misspelt ones."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

OF_JEKYLL = frozenset(
    [
        "allow_host",
        "autopages",
        "avatar",
        "baseurl",
        "cache_dir",
        "coffeescript",
        "collections",
        "collections_dir",
        "commonmark",
        "compat",
        "config",
        "csv_reader",
        "data_dir",
        "default_layout",
        "defaults",
        "description",
        "destination",
        "detach",
        "disable_disk_cache",
        "domain",
        "email",
        "emoji",
        "encoding",
        "environment",
        "exclude",
        "excerpt_separator",
        "feed",
        "force_polling",
        "future",
        "gist",
        "github",
        "google_site_verification",
        "highlighter",
        "host",
        "include",
        "include_cache",
        "includes_dir",
        "incremental",
        "is_user_site",
        "jekyll-archives",
        "jekyll-mentions",
        "jekyll_mentions",
        "keep_files",
        "kramdown",
        "lang",
        "last-modified-at",
        "layouts_dir",
        "limit_posts",
        "liquid",
        "livereload",
        "livereload_ignore",
        "livereload_max_delay",
        "livereload_min_delay",
        "livereload_port",
        "locale",
        "logo",
        "lsi",
        "markdown",
        "markdown_ext",
        "name",
        "open_url",
        "optional_front_matter",
        "pagination",
        "paginate",
        "paginate_path",
        "permalink",
        "plugins",
        "plugins_dir",
        "port",
        "prepare",
        "profile",
        "quiet",
        "readme_index",
        "redirect_from",
        "relative_links",
        "remote_theme",
        "repository",
        "safe",
        "sass",
        "serving",
        "show_dir_listing",
        "show_drafts",
        "sitemap",
        "skip_config_files",
        "skip_initial_build",
        "social",
        "source",
        "ssl_cert",
        "ssl_key",
        "strict_front_matter",
        "tagline",
        "theme",
        "timezone",
        "title",
        "titles_from_headings",
        "toc",
        "trace",
        "tsv_reader",
        "twitter",
        "unpublished",
        "url",
        "verbose",
        "version",
        "watch",
        "webmaster_verifications",
        "webrick",
        "whitelist",
        "author",
        "facebook",
    ]
)
"""At the top of `_config.yml`."""

IN_ONE_FORM = frozenset({"collections", "defaults", "plugins", "permalink", "include", "exclude"})
"""Those of which another form is a slip; `authors:` may well be a site's own."""

YES_OR_NO = frozenset(
    [
        "detach",
        "disable_disk_cache",
        "force_polling",
        "future",
        "incremental",
        "livereload",
        "lsi",
        "prepare",
        "profile",
        "quiet",
        "safe",
        "show_dir_listing",
        "show_drafts",
        "skip_initial_build",
        "strict_front_matter",
        "trace",
        "unpublished",
        "verbose",
        "watch",
    ]
)
"""Settings that are true or false; any text counts as true, as in Ruby."""

OF_SECTIONS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "kramdown": frozenset({"coderay", "enable_coderay", "guess_lang", "show_warnings"}),
        "sass": frozenset(
            [
                "add_charset",
                "cache",
                "cache_location",
                "implementation",
                "line_comments",
                "load_paths",
                "precision",
                "quiet_deps",
                "sass_dir",
                "silence_deprecations",
                "sourcemap",
                "style",
                "verbose",
            ]
        ),
        "liquid": frozenset({"error_mode", "strict_filters", "strict_variables"}),
    }
)
"""Below a key of `_config.yml`; to `kramdown` come the options of kramdown itself."""

OF_COLLECTIONS = frozenset({"output", "permalink", "sort_by", "order"})
OF_DEFAULTS = frozenset({"scope", "values"})
OF_SCOPES = frozenset({"path", "type"})

PERMALINK_STYLES = ("date", "pretty", "ordinal", "weekdate", "none")
