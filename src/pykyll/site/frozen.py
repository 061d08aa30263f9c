"""A list that nobody changes any more."""

from __future__ import annotations

from typing import NoReturn, TypeVar

from pykyll.errors import PykyllError

_T = TypeVar("_T")


class FrozenList(list[_T]):
    """What a site holds once it has been generated: to be read, not to be added to."""

    __slots__ = ()

    def _refuse(self, *arguments: object, **named: object) -> NoReturn:
        """Say when the list could still be changed.

        Raises:
            PykyllError: Always.
        """
        del arguments, named
        raise PykyllError(
            "the site does not change any more once its pages are being rendered",
            hint="add pages, posts and files in a generator, or in the hook `post_read`",
        )

    append = extend = insert = remove = pop = clear = sort = reverse = _refuse
    __setitem__ = __delitem__ = __iadd__ = __imul__ = _refuse
