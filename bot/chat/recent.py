"""A bounded memory of what was worked out a moment ago: the least lately used goes first."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable

_V = TypeVar("_V")


class Recent(Generic[_V]):
    """Values by key, at most so many.

    Args:
        most: How many are kept, at least 1.

    >>> recent = Recent(2)
    >>> for key in ("a", "b", "c"):
    ...     recent.keep(key, key.upper())
    >>> recent.get("a"), recent.get("c")
    (None, 'C')
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: OrderedDict[Hashable, _V] = OrderedDict()

    def get(self, key: Hashable) -> _V | None:
        """Return a value and count it as used; None where it is not kept."""
        value = self._values.get(key)
        if value is not None:
            self._values.move_to_end(key)
        return value

    def keep(self, key: Hashable, value: _V) -> None:
        """Keep a value; the least lately used one goes where there are too many."""
        self._values[key] = value
        self._values.move_to_end(key)
        if len(self._values) > self._most:
            self._values.popitem(last=False)

    def clear(self) -> None:
        """Keep nothing."""
        self._values.clear()
