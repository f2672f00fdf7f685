"""Who may ask, how often, and which updates came before. In memory; the state file keeps the updates' ids."""

from __future__ import annotations

import math
from collections import OrderedDict, deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bot.settings import Settings

_WINDOW_S = 60.0
# Telegram repeats an update within minutes at most; at 30 updates a second this remembers about two of them.
REMEMBERED_UPDATES = 4096
_REMEMBERED_PEOPLE = 10_000


@dataclass(frozen=True, slots=True)
class Refusal:
    """Too many questions.

    Attributes:
        wait_s: Whole seconds until the next one is answered, at least 1.
        first: Whether this is the first one refused in a row: only that one gets a notice.
    """

    wait_s: int
    first: bool


class Guard:
    """Access, rate limits and duplicates.

    Args:
        settings: The lists and limits.
        clock: Seconds that only grow.
        seen: Updates that came before this process was started, oldest first.
    """

    def __init__(self, settings: Settings, clock: Callable[[], float], *, seen: Iterable[int] = ()) -> None:
        self._settings = settings
        self._clock = clock
        self._updates: OrderedDict[int, None] = OrderedDict.fromkeys(seen)
        self._asked: OrderedDict[int, deque[float]] = OrderedDict()
        self._refused: set[int] = set()

    def is_new(self, update_id: int) -> bool:
        """Return whether an update is seen for the first time, and remember it."""
        if update_id in self._updates:
            return False
        self._updates[update_id] = None
        if len(self._updates) > REMEMBERED_UPDATES:
            self._updates.popitem(last=False)
        return True

    def may_ask(self, user_id: int, chat_id: int) -> bool:
        """Return whether the lists let someone ask in a chat.

        A listed group is open to its members; elsewhere the list of people decides.
        """
        settings = self._settings
        if user_id in settings.administrators:
            return True
        in_group = chat_id < 0
        if in_group and settings.allowed_chats:
            return chat_id in settings.allowed_chats
        return not settings.allowed_users or user_id in settings.allowed_users

    def is_administrator(self, user_id: int) -> bool:
        """Return whether someone may use the administrators' commands."""
        return user_id in self._settings.administrators

    def refusal(self, user_id: int, chat_id: int) -> Refusal | None:
        """Count a question; return the refusal where it is one too many for the person or the group."""
        now = self._clock()
        limits = [(user_id, self._settings.rate_limit_user)]
        if chat_id < 0:
            limits.append((chat_id, self._settings.rate_limit_chat))
        for key, limit in limits:
            asked = self._recent(key, now)
            if len(asked) >= limit:
                first = key not in self._refused
                self._refused.add(key)
                return Refusal(max(1, math.ceil(asked[0] + _WINDOW_S - now)), first)
        for key, _ in limits:
            self._recent(key, now).append(now)
            self._refused.discard(key)
        return None

    def _recent(self, key: int, now: float) -> deque[float]:
        asked = self._asked.setdefault(key, deque())
        self._asked.move_to_end(key)
        while asked and asked[0] <= now - _WINDOW_S:
            asked.popleft()
        if len(self._asked) > _REMEMBERED_PEOPLE:
            gone, _ = self._asked.popitem(last=False)
            self._refused.discard(gone)
        return asked
