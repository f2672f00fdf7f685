"""Permalinks as Telegram carries them: deep links, callback data, shared queries. No bidi controls.

Source of the bounds: https://core.telegram.org/bots/features#deep-linking (64 of ``A-Za-z0-9_-``) and
https://core.telegram.org/bots/api#inlinekeyboardbutton (``callback_data``, 1 to 64 bytes).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

MAX_CALLBACK_BYTES = 64
_PERMALINK = re.compile(r"[A-Za-z0-9_-]{1,60}")
# Nobody types a number sign before a question, and inline queries with it are ours: ``#A-RES-71-280_p15``.
_SHARED = "#"


class Action(StrEnum):
    """What a button does; the value is the first letter of its callback data."""

    MORE = "m"  # the next passages of an answer; payload: the number of the first
    PASSAGE = "c"  # a passage in place of the message; payload: its permalink
    BACK = "b"  # the answer in place of a passage
    WHY = "w"  # why this answer
    GOOD = "g"  # 👍; payload: the permalink of the answer's first quotation, empty where nothing was found
    BAD = "x"  # 👎; likewise
    LANGUAGE = "l"  # the menus' language; payload: its code
    PICTURE = "i"  # the timeline as a picture; payload: nothing, the words stand in the conversation
    CALENDAR = "k"  # the timeline as a calendar file
    CARD = "p"  # a quotation as a picture; payload: its permalink


@dataclass(frozen=True, slots=True)
class Press:
    """What a pressed button asks for.

    Attributes:
        action: What to do.
        payload: With what: a permalink, a number, a language code; empty where the action needs none.
    """

    action: Action
    payload: str = ""

    @property
    def data(self) -> str:
        """The callback data.

        Raises:
            ValueError: It would not fit; permalinks of at most 60 characters always do.

        >>> Press(Action.PASSAGE, "ares71280-p15").data
        'cares71280-p15'
        """
        data = self.action.value + self.payload
        if len(data.encode()) > MAX_CALLBACK_BYTES:
            raise ValueError(f"callback data holds {MAX_CALLBACK_BYTES} bytes: {data!r}")
        return data

    @classmethod
    def from_data(cls, data: str) -> Press | None:
        """Return what callback data asks for; None where this bot never wrote it.

        >>> Press.from_data("m3")
        Press(action=<Action.MORE: 'm'>, payload='3')
        """
        try:
            return cls(Action(data[:1]), data[1:])
        except ValueError:
            return None


def deep_link(bot_username: str, permalink: str) -> str:
    """Return the address that opens the bot at a passage.

    >>> deep_link("isnad_bot", "ares71280-p15")
    'https://t.me/isnad_bot?start=ares71280-p15'
    """
    return f"https://t.me/{bot_username}?start={permalink}"


def started_permalink(parameter: str) -> str | None:
    """Return the permalink of ``/start <parameter>``; None where it cannot be one."""
    return parameter if _PERMALINK.fullmatch(parameter) else None


def shared_query(permalink: str) -> str:
    """Return the inline query that shows exactly one passage."""
    return _SHARED + permalink


def shared_permalink(query: str) -> str | None:
    """Return the permalink of a query that :func:`shared_query` made; None for what people type."""
    if not query.startswith(_SHARED):
        return None
    return started_permalink(query.removeprefix(_SHARED).strip())
