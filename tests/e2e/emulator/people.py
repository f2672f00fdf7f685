"""People in chat clients: they write, edit, press buttons and type inline queries; updates come of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from tests.e2e.emulator.html import utf16_length
from tests.e2e.emulator.limits import MAX_INLINE_QUERY
from tests.e2e.emulator.world import BOT_USERNAME, DATE

if TYPE_CHECKING:
    from tests.e2e.emulator.world import Call, World

_COMMAND = re.compile(r"(?:^|(?<=\s))/[A-Za-z0-9_]+(?:@\w+)?")
# Who writes in a group's name: https://core.telegram.org/bots/api#message, sender_chat.
ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
_MENTION = re.compile(r"(?:^|(?<=\W))@\w{4,32}")


class Group:
    """A supergroup the bot is a member of."""

    def __init__(self, world: World, title: str) -> None:
        self.world = world
        self.id = -1_001_000_000_000 - len(world.chats)
        self.chat = {"id": self.id, "type": "supergroup", "title": title}
        world.chats[self.id] = self.chat

    def migrate(self) -> int:
        """Give the group a new id, as Telegram does; the old one is refused from now on."""
        new_id = self.id - 500
        self.world.migrations[self.id] = new_id
        self.world.chats[new_id] = {**self.chat, "id": new_id}
        return new_id


class Person:
    """Someone with a private chat with the bot."""

    def __init__(self, world: World, name: str, language: str, *, privacy: bool) -> None:
        self.world = world
        self.privacy = privacy
        self.id = 1_000 + len(world.chats)
        self.user = {
            "id": self.id,
            "is_bot": False,
            "first_name": name,
            "username": f"user{self.id}",
            "language_code": language,
        }
        self.chat = {"id": self.id, "type": "private", "first_name": name}
        world.chats[self.id] = self.chat

    async def says(
        self,
        text: str,
        *,
        group: Group | None = None,
        reply_to: dict[str, Any] | None = None,
        via_bot: bool = False,
        topic: int | None = None,
        anonymous: bool = False,
        **more: Any,
    ) -> dict[str, Any]:
        """Send a text and return the message; in groups it reaches the bot only if privacy mode lets it.

        Args:
            text: Words, or under a picture its caption.
            group: Where; a private chat where there is none.
            reply_to: The message replied to.
            via_bot: Whether the bot made the message, inline.
            topic: Of a forum.
            anonymous: Whether an administrator writes in the group's name.
            more: Other fields of the message: ``photo``, ``sticker``, ``forward_origin``, ``quote``.
        """
        chat = group.chat if group else self.chat
        names = ("caption", "caption_entities") if "photo" in more else ("text", "entities")
        content: dict[str, Any] = more | (
            dict(zip(names, (text, entities_of(text)), strict=True)) if text else {}
        )
        if topic is not None:
            content |= {"message_thread_id": topic, "is_topic_message": True}
        if anonymous:
            content["sender_chat"] = chat
        if reply_to is not None:
            content["reply_to_message"] = {
                key: value for key, value in reply_to.items() if key != "reply_to_message"
            }
        if via_bot:
            content["via_bot"] = self.world.bot
        message = self.world.new_message(chat, ANONYMOUS if anonymous else self.user, **content)
        if group is None or not self.privacy or self._reaches_bot(message):
            await self.world.push(message=message)
        return message

    def _reaches_bot(self, message: dict[str, Any]) -> bool:
        kinds = {entity["type"] for entity in message.get("entities", [])}
        replied = message.get("reply_to_message", {}).get("from", {}).get("id")
        return (
            "bot_command" in kinds
            or f"@{BOT_USERNAME}" in (message.get("text") or message.get("caption") or "").lower()
            or replied == self.world.bot["id"]
        )

    async def edits(self, message: dict[str, Any], text: str) -> None:
        """Change a message sent before."""
        message.update(text=text, entities=entities_of(text), edit_date=DATE + 60)
        await self.world.push(edited_message=dict(message))

    async def presses(self, call: Call, *, data: str | None = None, labelled: str | None = None) -> str:
        """Press a button of a message the bot sent or edited, named by its data's beginning or its label."""
        button = next(
            button
            for button in call.buttons
            if "callback_data" in button
            and (data is None or button["callback_data"].startswith(data))
            and (labelled is None or labelled in button["text"])
        )
        return await self.calls_back(call.result, button["callback_data"])

    async def calls_back(self, message: dict[str, Any], data: str) -> str:
        """Send a callback query with any data; return its id."""
        query_id = f"callback-{self.world.number('query')}"
        self.world.callback_ids.add(query_id)
        query = {"id": query_id, "from": self.user, "chat_instance": "1", "data": data, "message": message}
        await self.world.push(callback_query=query)
        return query_id

    async def types(self, query: str, *, offset: str = "") -> str:
        """Type an inline query; return its id. Clients cut at 256 characters."""
        while utf16_length(query) > MAX_INLINE_QUERY:
            query = query[:-1]
        query_id = f"inline-{self.world.number('query')}"
        self.world.inline_ids.add(query_id)
        await self.world.push(
            inline_query={
                "id": query_id,
                "from": self.user,
                "query": query,
                "offset": offset,
                "chat_type": "supergroup",
            }
        )
        return query_id

    async def summons(self, text: str) -> str:
        """Mention the bot in a chat it has not joined; return the guest query's id."""
        query_id = f"guest-{self.world.number('query')}"
        self.world.guest_ids.add(query_id)
        chat = {"id": -1_002_000_000_000, "type": "supergroup", "title": "Elsewhere"}
        message = self.world.new_message(
            chat,
            self.user,
            text=text,
            entities=entities_of(text),
            guest_query_id=query_id,
        )
        await self.world.push(guest_message=message)
        return query_id

    async def chooses(self, result_id: str, query: str) -> None:
        """Send an inline result."""
        await self.world.push(
            chosen_inline_result={"result_id": result_id, "from": self.user, "query": query}
        )


def entities_of(text: str) -> list[dict[str, Any]]:
    """Return the commands and mentions that a client finds in a text; offsets in UTF-16 units."""
    return [
        {
            "type": kind,
            "offset": utf16_length(text[: found.start()]),
            "length": utf16_length(found.group()),
        }
        for kind, pattern in (("bot_command", _COMMAND), ("mention", _MENTION))
        for found in pattern.finditer(text)
    ]
