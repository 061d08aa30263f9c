"""A site that nobody changes any more."""

from __future__ import annotations

from typing import NoReturn, TypeVar

_T = TypeVar("_T")


class FrozenSiteError(TypeError):
    """Something changes a site that is being rendered: a fault of that code, not of the site."""


def refuse_change() -> NoReturn:
    """Say until when a site can be changed.

    Raises:
        FrozenSiteError: Always.
    """
    raise FrozenSiteError(
        "the site does not change any more once its pages are being rendered; "
        "add pages, posts and files in a generator, or in the hook `post_read`"
    )


class FrozenList(list[_T]):
    """What a site holds once it has been generated: to be read, not to be added to."""

    __slots__ = ()

    def _refuse(self, *arguments: object, **named: object) -> NoReturn:
        del arguments, named
        refuse_change()

    append = extend = insert = remove = pop = clear = sort = reverse = _refuse
    __setitem__ = __delitem__ = __iadd__ = __imul__ = _refuse
