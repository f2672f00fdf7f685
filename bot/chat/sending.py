"""Sending and editing, with what Telegram may refuse: blocked, moved, too fast, unchanged, gone."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar

from telegram import ReplyParameters
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError, TimedOut

from bot.chat.desk import desk_of, log

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine

    from telegram import ForceReply, InlineKeyboardMarkup, Message

    from bot.chat.desk import Context

_T = TypeVar("_T")
_SIGN_AFTER_S = 0.6
_MOST_RETRIES = 3
# Pixels; clients show photos at most 1,280 high, and 1,080 wide is what pictures are drawn for.
_TALLEST = 2000
_pause = asyncio.sleep


async def send(
    context: Context,
    chat_id: int,
    html: str,
    *,
    keyboard: InlineKeyboardMarkup | ForceReply | str | None = None,
    reply_to: int | None = None,
) -> Message | None:
    """Send a message and return it; None where the person blocked the bot or the answer may have arrived.

    A group that became a supergroup is followed. Too many messages: this one waits, others do not. A message
    that timed out may have been delivered, so it is not sent twice. A keyboard that is used again and again is
    given as its JSON.
    """
    reply = _replying(reply_to)

    def sending(to: int) -> Awaitable[Message]:
        return context.bot.send_message(
            to, html, parse_mode=ParseMode.HTML, reply_parameters=reply, api_kwargs=_markup(keyboard)
        )

    return await _delivered(context, chat_id, sending)


def _height(png: bytes) -> int:
    """Return the height of a PNG, which its first chunk tells; 0 of anything else (RFC 2083, 11.2.1)."""
    return int.from_bytes(png[20:24]) if png[12:16] == b"IHDR" else 0


def _replying(reply_to: int | None) -> ReplyParameters | None:
    return ReplyParameters(reply_to, allow_sending_without_reply=True) if reply_to is not None else None


def _markup(keyboard: InlineKeyboardMarkup | ForceReply | str | None) -> dict[str, str] | None:
    if keyboard is None:
        return None
    return {"reply_markup": keyboard if isinstance(keyboard, str) else keyboard.to_json()}


async def send_file(
    context: Context,
    chat_id: int,
    content: bytes,
    *,
    name: str,
    caption: str = "",
    picture: bool = False,
    reply_to: int | None = None,
) -> Message | None:
    """Send a picture or another file; None as for :func:`send`.

    A tall picture goes as a file: clients would make it so small that its words could not be read.
    """
    picture = picture and _height(content) <= _TALLEST
    reply = _replying(reply_to)

    def sending(to: int) -> Awaitable[Message]:
        if picture:
            return context.bot.send_photo(to, content, caption=caption, filename=name, reply_parameters=reply)
        return context.bot.send_document(to, content, caption=caption, filename=name, reply_parameters=reply)

    return await _delivered(context, chat_id, sending)


async def _delivered(
    context: Context, chat_id: int, sending: Callable[[int], Awaitable[Message]]
) -> Message | None:
    try:
        return await unhurried(lambda: sending(chat_id))
    except Forbidden:
        _note(context, "forbidden")
    except TimedOut:
        _note(context, "timed_out")
    except ChatMigrated as moved:
        desk_of(context).state.follow(chat_id, moved.new_chat_id)
        return await sending(moved.new_chat_id)
    return None


async def edit(
    context: Context,
    chat_id: int,
    message_id: int,
    html: str,
    *,
    keyboard: InlineKeyboardMarkup | str | None = None,
) -> bool:
    """Change a message of the bot; return whether it now shows this. The same content is no error."""
    try:
        await unhurried(
            lambda: context.bot.edit_message_text(
                html,
                chat_id=chat_id,
                message_id=message_id,
                parse_mode=ParseMode.HTML,
                api_kwargs=_markup(keyboard),
            )
        )
    except BadRequest as error:
        if refuses(error, "message is not modified"):
            return True
        if refuses(error, "message to edit not found") or refuses(error, "can't be edited"):
            return False
        raise
    except Forbidden:
        _note(context, "forbidden")
        return False
    return True


def refuses(error: BadRequest, because: str) -> bool:
    """Return whether Telegram refused for a reason; the library writes the reason's first letter large."""
    return because in error.message.lower()


async def unhurried(call: Callable[[], Awaitable[_T]]) -> _T:
    """Return a call's result, waiting as long as Telegram asks where it says "too many requests".

    Raises:
        RetryAfter: It still says so after three waits.
    """
    for _ in range(_MOST_RETRIES):
        try:
            return await call()
        except RetryAfter as flood:
            wait = flood.retry_after
            await _pause(wait.total_seconds() if isinstance(wait, timedelta) else wait)
    return await call()


def in_reply(message: Message) -> int | None:
    """Return what an answer replies to: in groups the message that asks, whose topic it then stands in."""
    return message.message_id if message.chat_id < 0 else None


async def with_sign(
    context: Context,
    message: Message,
    work: Coroutine[object, object, _T],
    *,
    sign: ChatAction = ChatAction.TYPING,
) -> _T:
    """Return the work's result; show "typing…", or another sign, if it takes longer than people wait without.

    Args:
        context: Of the update.
        message: In whose chat and topic the sign is shown.
        work: What takes long.
        sign: Of Telegram's.
    """
    topic = message.message_thread_id if message.is_topic_message else None
    task = asyncio.create_task(work)
    done, _ = await asyncio.wait({task}, timeout=_SIGN_AFTER_S)
    if not done:
        try:
            await context.bot.send_chat_action(message.chat_id, sign, message_thread_id=topic)
        except TelegramError as error:  # a sign only: the answer comes all the same
            log.debug("no sign", extra={"error": type(error).__name__})
    return await task


def _note(context: Context, what: str) -> None:
    desk_of(context).metrics.count("undelivered", what)
    log.info("not delivered", extra={"reason": what})
