"""What is wrong with a configuration."""

from pykyll.errors import PykyllError


class ConfigError(PykyllError):
    """A configuration that Jekyll refuses too."""
