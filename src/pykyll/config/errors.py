"""What is wrong with a configuration."""

from pykyll.errors import PykyllError


class ConfigError(PykyllError):
    """A configuration that Jekyll refuses too.

    Args:
        message: What is wrong.
        hint: What to do.
        path: The file at fault.
        keys: The setting at fault, behind those that it lies in.
    """

    def __init__(
        self,
        message: str,
        *,
        hint: str | None = None,
        path: str | None = None,
        keys: tuple[str, ...] = (),
    ) -> None:
        super().__init__(message, hint=hint, path=path)
        self.keys = keys
