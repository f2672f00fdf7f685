"""Groups: a mention, or a reply to the bot, asks; ``/ask`` is in ``commands``; all else is not for us."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import MessageEntity

from bot.chat.questions import Asked, answer, answer_edited

if TYPE_CHECKING:
    from telegram import Message, Update

    from bot.chat.desk import Context


async def on_group_text(update: Update, context: Context) -> None:
    """Answer a text of a group that is addressed to the bot."""
    message, user = update.message, update.effective_user
    if message is None or user is None:
        return
    text = addressed_text(message, context.bot.username, context.bot.id)
    if text:
        await answer(context, Asked(text, message, user))


async def on_edited_group_text(update: Update, context: Context) -> None:
    """Edit the answer to a question of a group that was edited."""
    message, user = update.edited_message, update.effective_user
    if message is None or user is None:
        return
    text = addressed_text(message, context.bot.username, context.bot.id)
    if text:
        await answer_edited(context, Asked(text, message, user))


def addressed_text(message: Message, username: str, bot_id: int) -> str:
    """Return what a message of a group asks the bot; empty where it is not addressed to it.

    A bare mention in reply to someone takes that someone's message.

    Args:
        message: The message.
        username: The bot's, without ``@``.
        bot_id: The bot's.
    """
    text = message.text or message.caption or ""
    kinds: list[str | None] = [MessageEntity.MENTION, MessageEntity.TEXT_MENTION]
    named = message.parse_entities(kinds) if message.text else message.parse_caption_entities(kinds)
    mentions = [
        words
        for entity, words in named.items()
        if words.lower() == f"@{username.lower()}" or (entity.user is not None and entity.user.id == bot_id)
    ]
    replied = message.reply_to_message
    from_us = replied is not None and replied.from_user is not None and replied.from_user.id == bot_id
    if not mentions and not from_us:
        return ""
    for words in mentions:
        text = text.replace(words, " ", 1)
    text = " ".join(text.split())
    if not text and mentions and replied is not None and not from_us:
        quoted = message.quote.text if message.quote is not None else ""
        return quoted or replied.text or replied.caption or ""
    return text
