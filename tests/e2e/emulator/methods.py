"""The Bot API's methods, as far as the bot uses them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from tests.e2e.emulator import limits
from tests.e2e.emulator.errors import CONFLICT_POLLING, CONFLICT_WEBHOOK, bad_request
from tests.e2e.emulator.html import utf16_length

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from tests.e2e.emulator.world import Call, World


class Methods:
    """One method of this class a method of the API, of the same name in lower case with underscores."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.webhook: dict[str, Any] = {}
        self.commands: dict[tuple[str, str], list[dict[str, str]]] = {}
        self.texts: dict[tuple[str, str], str] = {}
        self.poll_number = 0

    def find(self, name: str) -> Callable[[Call], Awaitable[Any]] | None:
        """Return the handler of ``sendMessage`` and the like; None for a method that is not emulated."""
        snake = "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name)
        handler: Callable[[Call], Awaitable[Any]] | None = getattr(self, f"do_{snake}", None)
        return handler

    async def do_get_me(self, call: Call) -> Any:
        """Return the bot."""
        del call
        return self.world.bot

    async def do_get_updates(self, call: Call) -> Any:
        """Return updates from ``offset`` on, waiting up to ``timeout`` seconds for the first.

        A second call ends the one that waits, as it does at Telegram.
        """
        if self.webhook.get("url"):
            raise CONFLICT_WEBHOOK
        world, arguments = self.world, call.arguments
        self.poll_number += 1
        mine = self.poll_number
        await world.notify()
        offset = int(arguments.get("offset") or 0)
        while world.updates and world.updates[0]["update_id"] < offset and "again" not in world.updates[0]:
            world.updates.popleft()
        try:
            async with asyncio.timeout(float(arguments.get("timeout") or 0)), world.changed:
                while not world.updates:
                    await world.changed.wait()
                    if mine != self.poll_number:
                        raise CONFLICT_POLLING
        except TimeoutError:
            return []
        batch = list(world.updates)[: int(arguments.get("limit") or 100)]
        for update in batch:
            if update.pop("again", None):
                world.updates.remove(update)
        return batch

    async def do_set_webhook(self, call: Call) -> bool:
        """Deliver updates to an address instead of waiting to be asked."""
        url = call.arguments.get("url", "")
        if url and not url.startswith("https://"):
            raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
        self.webhook = dict(call.arguments) if url else {}
        await self.world.notify()
        return True

    async def do_delete_webhook(self, call: Call) -> bool:
        """Wait to be asked for updates again."""
        self.webhook = {}
        if call.arguments.get("drop_pending_updates"):
            self.world.updates.clear()
        return True

    async def do_send_message(self, call: Call) -> Any:
        """Send a text."""
        chat = self._reachable(call)
        self._format(call, call.arguments.get("text", ""), limits.MAX_TEXT)
        return self._sent(call, chat, text=call.text.strip(), entities=_entities(call))

    async def do_send_photo(self, call: Call) -> Any:
        """Send a picture with an optional caption."""
        return self._send_file(call, "photo")

    async def do_send_document(self, call: Call) -> Any:
        """Send a file with an optional caption."""
        return self._send_file(call, "document")

    def _send_file(self, call: Call, kind: str) -> Any:
        chat = self._reachable(call)
        if not call.files:
            raise bad_request(f"there is no {kind} in the request")
        self._format(call, call.arguments.get("caption", ""), limits.MAX_CAPTION, caption=True)
        (size,) = {len(content) for content in call.files.values()}
        file = {
            "file_id": f"file-{call.number}",
            "file_unique_id": f"unique-{call.number}",
            "file_size": size,
        }
        shown = [{**file, "width": 800, "height": 600}] if kind == "photo" else file
        return self._sent(call, chat, caption=call.text, **{kind: shown})

    async def do_edit_message_text(self, call: Call) -> Any:
        """Replace a message's text and keyboard."""
        return self._edited(call, text=True)

    async def do_edit_message_reply_markup(self, call: Call) -> Any:
        """Replace a message's keyboard."""
        return self._edited(call, text=False)

    def _edited(self, call: Call, *, text: bool) -> Any:
        arguments = call.arguments
        if arguments.get("inline_message_id"):
            self._format(call, arguments.get("text", ""), limits.MAX_TEXT)
            limits.check_keyboard(arguments.get("reply_markup"))
            return True
        chat = self._reachable(call, keyboard=False)
        key = (chat["id"], int(arguments.get("message_id") or 0))
        message = self.world.messages.get(key)
        if message is None:
            raise bad_request("message to edit not found")
        if message["from"]["id"] != self.world.bot["id"]:
            raise bad_request("message can't be edited")
        limits.check_keyboard(arguments.get("reply_markup"))
        if text:
            self._format(call, arguments.get("text", ""), limits.MAX_TEXT)
            shown = (call.text.strip(), tuple(call.entities), repr(arguments.get("reply_markup")))
        else:
            shown = (*self.world.shown[key][:2], repr(arguments.get("reply_markup")))
        if shown == self.world.shown.get(key):
            raise bad_request(
                "message is not modified: specified new message content and reply markup are exactly "
                "the same as a current content and reply markup of the message"
            )
        self.world.shown[key] = shown
        if text:
            message.update(text=call.text.strip(), entities=_entities(call))
        message["reply_markup"] = arguments.get("reply_markup") or {"inline_keyboard": []}
        return message

    async def do_delete_message(self, call: Call) -> bool:
        """Delete a message."""
        key = (
            self.world.chat(call.arguments.get("chat_id"))["id"],
            int(call.arguments.get("message_id") or 0),
        )
        if self.world.messages.pop(key, None) is None:
            raise bad_request("message to delete not found")
        return True

    async def do_send_chat_action(self, call: Call) -> bool:
        """Show "typing…"."""
        self.world.chat(call.arguments.get("chat_id"))
        return True

    async def do_answer_callback_query(self, call: Call) -> bool:
        """End the wait of a pressed button."""
        known = self.world.callback_ids
        if call.arguments.get("callback_query_id") not in known:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        if utf16_length(call.arguments.get("text") or "") > limits.MAX_CALLBACK_ANSWER:
            raise bad_request("MESSAGE_TOO_LONG")
        known.remove(call.arguments["callback_query_id"])
        return True

    async def do_answer_inline_query(self, call: Call) -> bool:
        """Show results under the input field."""
        if call.arguments.get("inline_query_id") not in self.world.inline_ids:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        limits.check_inline_answer(call.arguments)
        self.world.inline_ids.remove(call.arguments["inline_query_id"])
        return True

    async def do_answer_guest_query(self, call: Call) -> Any:
        """Answer a message that called the bot into a chat it has not joined."""
        if call.arguments.get("guest_query_id") not in self.world.guest_ids:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        limits.check_result(call.arguments["result"])
        self.world.guest_ids.remove(call.arguments["guest_query_id"])
        return {"inline_message_id": f"guest-{call.number}"}

    async def do_set_my_commands(self, call: Call) -> bool:
        """Set the commands of a language and a scope."""
        limits.check_commands(call.arguments["commands"])
        scope = self._scope(call)
        self.commands[(scope, call.arguments.get("language_code") or "")] = call.arguments["commands"]
        return True

    async def do_delete_my_commands(self, call: Call) -> bool:
        """Show what wider scopes and other languages bring."""
        self.commands.pop((self._scope(call), call.arguments.get("language_code") or ""), None)
        return True

    def _scope(self, call: Call) -> str:
        """Return a scope's type, of one chat with the chat's id."""
        scope = call.arguments.get("scope") or {"type": "default"}
        if scope["type"] != "chat":
            return str(scope["type"])
        return f"chat {scope['chat_id']}"

    async def do_set_my_description(self, call: Call) -> bool:
        """Set what an empty chat shows."""
        return self._set_text(call, "description", limits.MAX_DESCRIPTION)

    async def do_set_my_short_description(self, call: Call) -> bool:
        """Set what the bot's profile shows."""
        return self._set_text(call, "short_description", limits.MAX_SHORT_DESCRIPTION)

    def _set_text(self, call: Call, name: str, limit: int) -> bool:
        text = call.arguments.get(name) or ""
        if utf16_length(text) > limit:
            raise bad_request(f"bot {name.replace('_', ' ')} is too long")
        self.texts[(name, call.arguments.get("language_code") or "")] = text
        return True

    def _reachable(self, call: Call, *, keyboard: bool = True) -> dict[str, Any]:
        chat = self.world.chat(call.arguments.get("chat_id"))
        if keyboard:
            limits.check_keyboard(call.arguments.get("reply_markup"))
        return chat

    def _format(self, call: Call, text: str, limit: int, *, caption: bool = False) -> None:
        call.text, call.entities = limits.formatted(
            text, call.arguments.get("parse_mode"), limit=limit, caption=caption
        )
        self.world.oddities += limits.oddities(call.arguments, call.entities)

    def _sent(self, call: Call, chat: dict[str, Any], **content: Any) -> dict[str, Any]:
        reply: dict[str, Any] = {}
        if parameters := call.arguments.get("reply_parameters"):
            target = self.world.messages.get((chat["id"], parameters["message_id"]))
            if target is None and not parameters.get("allow_sending_without_reply"):
                raise bad_request("message to be replied not found")
            if target is not None:
                reply = {
                    "reply_to_message": {
                        key: value for key, value in target.items() if key != "reply_to_message"
                    }
                }
        # In a forum, a message stands in the topic of the one it replies to.
        topic = {
            key: value
            for key, value in reply.get("reply_to_message", {}).items()
            if key in {"message_thread_id", "is_topic_message"}
        }
        message = self.world.new_message(chat, self.world.bot, **content, **reply, **topic)
        if "inline_keyboard" in (call.arguments.get("reply_markup") or {}):
            message["reply_markup"] = call.arguments["reply_markup"]
        key = (chat["id"], message["message_id"])
        self.world.shown[key] = (
            call.text.strip(),
            tuple(call.entities),
            repr(call.arguments.get("reply_markup")),
        )
        return message


def _entities(call: Call) -> list[dict[str, Any]]:
    return [
        {"type": entity.type, "offset": entity.offset, "length": entity.length}
        | ({"url": entity.url} if entity.url else {})
        for entity in call.entities[: limits.MAX_ENTITIES]
    ]
