"""What is raised for a YAML text; `advice.py` finds the words."""

from __future__ import annotations

from pykyll.errors import PykyllError


class YamlError(PykyllError):
    """A YAML text that Ruby could not read either.

    `problem` is libyaml's or Psych's own wording, where it has one.
    """

    def __init__(
        self, message: str, *, offset: int | None = None, hint: str | None = None, problem: str = ""
    ) -> None:
        super().__init__(message, offset=offset, hint=hint)
        self.problem = problem
