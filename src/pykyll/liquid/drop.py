"""Objects of the host that templates may read.

This module is never compiled, so that anyone can subclass `Drop`.
"""

from __future__ import annotations

from pykyll.ruby.values import RubyObject


class Drop(RubyObject):
    """A host object. A template reaches what `get` returns and nothing else."""

    __slots__ = ()

    def get(self, key: object) -> object:
        """The member of that name, nil where there is none."""
        raise NotImplementedError

    def get_for(self, key: object, filter_name: str) -> object:
        """As `get`, for a value that goes straight into a filter.

        Asked only for the environment's `told_members`: so a drop knows of a time, say, which
        filter will print it.

        Args:
            key: The member's name.
            filter_name: The first filter; empty where the value is printed as it is.
        """
        del filter_name
        return self.get(key)

    def has(self, key: object) -> bool:
        """Whether there is a member of that name; Liquid takes every drop to have all.

        What is denied here `get` has to give as nil.
        """
        del key
        return True

    def has_member(self, key: object) -> bool:
        """Whether `get` knows that name; where not, `strict_variables` complains."""
        del key
        return True

    def iterate(self) -> list[object] | None:
        """What `for` walks over; none for a drop that cannot be walked."""
        return None

    def pairs(self) -> list[tuple[object, object]] | None:
        """Names and values, for a drop that stands for a hash."""
        return None

    def size(self) -> int | None:
        """What `.size` gives where there is no such member."""
        return None

    def liquid_value(self) -> object:
        """What stands in for it where it is looked up; itself, if nothing does."""
        return self
