"""What the emulator knows: chats, messages, updates that wait for the bot, and what the bot asked of it."""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.e2e.emulator.errors import ApiError, bad_request

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.e2e.emulator.html import Entity

TOKEN = "4242:emulated-token-of-no-worth-at-all-000"  # noqa: S105  # opens nothing but this emulator
BOT_ID = 4242
BOT_USERNAME = "isnad_test_bot"
DATE = 1_700_000_000  # every message is sent at one moment: nothing here reads a clock


@dataclass(slots=True)
class Call:
    """One request of the bot.

    Attributes:
        number: Counted from 0.
        method: As called: ``sendMessage``.
        arguments: Decoded: JSON arguments as values.
        files: File arguments, name to bytes.
        text: The message's or caption's text as shown; empty where the method sends none.
        entities: Of the text.
        result: What was answered; None where refused.
        error: The refusal; None where accepted.
    """

    number: int
    method: str
    arguments: dict[str, Any]
    files: dict[str, bytes] = field(default_factory=dict)
    text: str = ""
    entities: list[Entity] = field(default_factory=list)
    result: Any = None
    error: ApiError | None = None

    @property
    def buttons(self) -> list[dict[str, Any]]:
        """The buttons of its inline keyboard, in reading order."""
        markup = self.arguments.get("reply_markup") or {}
        return [button for row in markup.get("inline_keyboard", []) for button in row]

    def stretch(self, entity: Entity) -> str:
        """Return the words of one of its entities."""
        units = self.text.encode("utf-16-le")
        return units[2 * entity.offset : 2 * (entity.offset + entity.length)].decode("utf-16-le")

    def words(self, kind: str) -> list[str]:
        """Return the words of its entities of one kind, in order."""
        chosen = sorted((each for each in self.entities if each.type == kind), key=lambda each: each.offset)
        return [self.stretch(each) for each in chosen]


class World:
    """The chats and what happens in them. One event loop, no locks."""

    def __init__(self) -> None:
        self.bot = {
            "id": BOT_ID,
            "is_bot": True,
            "first_name": "Isnad",
            "username": BOT_USERNAME,
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": True,
        }
        self.chats: dict[int, dict[str, Any]] = {}
        self.messages: dict[tuple[int, int], dict[str, Any]] = {}
        self.shown: dict[tuple[int, int], tuple[Any, ...]] = {}
        self.updates: deque[dict[str, Any]] = deque()
        self.calls: list[Call] = []
        self.oddities: list[str] = []
        self.callback_ids: set[str] = set()
        self.inline_ids: set[str] = set()
        self.guest_ids: set[str] = set()
        self.migrations: dict[int, int] = {}
        self.blocked_by: set[int] = set()
        self.changed = asyncio.Condition()
        self._next: dict[str, int] = {"update": 100, "message": 1, "query": 1}

    def number(self, of: str) -> int:
        """Return the next number of updates, messages or queries."""
        self._next[of] += 1
        return self._next[of] - 1

    async def notify(self) -> None:
        """Wake whoever waits for something to happen."""
        async with self.changed:
            self.changed.notify_all()

    async def until(self, holds: Callable[[], Any], what: str, timeout_s: float = 20.0) -> Any:
        """Return the first true value of ``holds``, asked again whenever something happened.

        Raises:
            AssertionError: It did not come; the message lists what the bot asked for instead.
        """
        try:
            async with asyncio.timeout(timeout_s), self.changed:
                while not (value := holds()):
                    await self.changed.wait()
                return value
        except TimeoutError:
            seen = "\n".join(
                f"{call.number} {call.method} {call.text[:80]!r} {call.error or ''}"
                for call in self.calls[-15:]
            )
            raise AssertionError(
                f"{what} did not come within {timeout_s} s; the last calls:\n{seen}"
            ) from None

    async def push(self, **content: Any) -> int:
        """Queue an update and return its id."""
        update_id = self.number("update")
        self.updates.append({"update_id": update_id, **content})
        await self.notify()
        return update_id

    def chat(self, chat_id: Any) -> dict[str, Any]:
        """Return a chat.

        Raises:
            ApiError: There is none, it moved, or its owner blocked the bot.
        """
        try:
            known = int(chat_id)
        except (TypeError, ValueError):
            raise bad_request("chat not found") from None
        if known in self.migrations:
            raise bad_request(
                "group chat was upgraded to a supergroup chat", migrate_to_chat_id=self.migrations[known]
            )
        if known not in self.chats:
            raise bad_request("chat not found")
        if known in self.blocked_by:
            raise ApiError(403, "Forbidden: bot was blocked by the user")
        return self.chats[known]

    def new_message(self, chat: dict[str, Any], sender: dict[str, Any], **content: Any) -> dict[str, Any]:
        """Return a new message of a chat."""
        message = {
            "message_id": self.number("message"),
            "date": DATE,
            "chat": chat,
            "from": sender,
            **content,
        }
        self.messages[(chat["id"], message["message_id"])] = message
        return message
