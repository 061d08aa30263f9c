"""What Jekyll 3 does for configurations of earlier versions: `backwards_compatibilize`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pykyll.config.errors import ConfigError
from pykyll.config.keys import key_text
from pykyll.errors import Diagnostic

if TYPE_CHECKING:
    from pykyll.config.merge import Data

_RENAMED = (
    ("server_port", "port"),
    ("gems", "plugins"),
    ("layouts", "layouts_dir"),
    ("data_source", "data_dir"),
)


def migrate(settings: Data) -> list[Diagnostic]:
    """Bring old keys up to date in place; each that was found is one warning.

    Raises:
        ConfigError: `plugins` is a text, or Maruku is asked for.
    """
    warnings: list[Diagnostic] = []
    _drop_commands(settings, warnings)
    _check_plugins(settings)
    for old, new in _RENAMED:
        if old in settings:
            warnings.append(
                _deprecated(
                    f"The '{old}' configuration option has been renamed to '{new}'. "
                    "Please update your config file accordingly."
                )
            )
            settings[new] = settings.pop(old)
    _migrate_pygments(settings, warnings)
    for option in ("include", "exclude"):
        _split_list(settings, option, warnings)
    _migrate_coderay(settings, warnings)
    _refuse_maruku(settings)
    return warnings


def _deprecated(message: str) -> Diagnostic:
    return Diagnostic(f"Deprecation: {message}", severity="warning")


def _drop_commands(settings: Data, warnings: list[Diagnostic]) -> None:
    if "auto" in settings or "watch" in settings:
        warnings.append(
            _deprecated(
                "Auto-regeneration can no longer be set from your configuration file(s). "
                "Use the --[no-]watch/-w command-line option instead."
            )
        )
        settings.pop("auto", None)
        settings.pop("watch", None)
    if "server" in settings:
        warnings.append(
            _deprecated(
                "The 'server' configuration option is no longer accepted. Use the "
                "'jekyll serve' subcommand to serve your site with WEBrick."
            )
        )
        del settings["server"]


def _check_plugins(settings: Data) -> None:
    if isinstance(settings.get("plugins"), str):
        raise ConfigError(
            f"'plugins' should not be a string, but was: \"{settings['plugins']}\". "
            "Use 'plugins_dir' instead.",
            hint="write a list of plugins, `plugins: [jekyll-feed]`",
            keys=("plugins",),
        )


def _migrate_pygments(settings: Data, warnings: list[Diagnostic]) -> None:
    if "pygments" not in settings:
        return
    warnings.append(
        _deprecated(
            "The 'pygments' configuration option has been renamed to 'highlighter'. Please "
            "update your config file accordingly. The allowed values are 'rouge', "
            "'pygments' or null."
        )
    )
    if settings.pop("pygments"):
        settings["highlighter"] = "pygments"


def _split_list(settings: Data, option: str, warnings: list[Diagnostic]) -> None:
    value = settings.get(option)
    if isinstance(value, str):
        warnings.append(
            _deprecated(
                f"The '{option}' configuration option must now be specified as an array, "
                "but you specified a string. For now, we've treated the string you provided "
                "as a list of comma-separated values."
            )
        )
        settings[option] = [part.strip() for part in value.split(",")] if value else []
    elif isinstance(value, list):
        settings[option] = [key_text(item) for item in value]


def _migrate_coderay(settings: Data, warnings: list[Diagnostic]) -> None:
    kramdown = settings.get("kramdown")
    if isinstance(kramdown, dict) and "use_coderay" in kramdown:
        warnings.append(
            _deprecated(
                "Please change 'use_coderay' to 'enable_coderay' in your configuration file."
            )
        )
        kramdown["use_coderay"] = kramdown.pop("enable_coderay", None)


def _refuse_maruku(settings: Data) -> None:
    if str(settings.get("markdown", "kramdown")).lower() == "maruku":
        raise ConfigError(
            "You're using the 'maruku' Markdown processor, which has been removed as of 3.0.0.",
            hint="replace `markdown: maruku` with `markdown: kramdown` in _config.yml",
        )
