"""The menus Telegram shows: commands, description and short description, by language and scope."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import (
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)
from telegram.error import BadRequest, TelegramError

from bot.chat.desk import log

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telegram import Bot

    from bot.answer.messages import Messages
    from bot.settings import Settings
    from index.model import Language

PUBLIC_COMMANDS = (
    "start",
    "help",
    "ask",
    "when",
    "host",
    "timeline",
    "para",
    "card",
    "verify",
    "compare",
    "sources",
    "language",
    "forget",
    "privacy",
    "about",
)
GROUP_COMMANDS = (
    "ask",
    "verify",
    "when",
    "host",
    "timeline",
    "para",
    "card",
    "compare",
    "sources",
    "language",
    "help",
)
ADMINISTRATOR_COMMANDS = ("stats", "reload", "feedback")


def commands(names: Sequence[str], messages: Messages, language: Language) -> list[BotCommand]:
    """Return commands with their descriptions in a language."""
    return [BotCommand(name, messages.text(language, f"command-{name}")) for name in names]


async def show_in_chat(
    bot: Bot, messages: Messages, chat_id: int, language: Language | None, *, administrator: bool
) -> None:
    """Set the command menu of one chat to its chosen language, or back to what its client's language brings.

    Args:
        bot: Sets it.
        messages: The words.
        chat_id: A private chat or a group.
        language: As chosen; None where nothing is chosen any more.
        administrator: Whether the chat is an administrator's own, who sees more commands.
    """
    scope = BotCommandScopeChat(chat_id)
    names: Sequence[str] = GROUP_COMMANDS if chat_id < 0 else PUBLIC_COMMANDS
    if administrator and chat_id > 0:
        names = (*PUBLIC_COMMANDS, *ADMINISTRATOR_COMMANDS)
    try:
        if language is None:
            await bot.delete_my_commands(scope=scope)
        else:
            await bot.set_my_commands(commands(names, messages, language), scope=scope)
    except TelegramError as error:  # the menu stays as it was; all commands work all the same
        log.info("no menu for a chat", extra={"reason": type(error).__name__})


async def publish(bot: Bot, messages: Messages, settings: Settings) -> None:
    """Set the menus in every language; the first language is also that of all others.

    Administrators see their own commands in their chat; one who never wrote to the bot has no chat yet.
    """
    for number, language in enumerate(settings.languages):
        for code in [language.value, None] if number == 0 else [language.value]:
            for scope, names in (
                (BotCommandScopeDefault(), PUBLIC_COMMANDS),
                (BotCommandScopeAllPrivateChats(), PUBLIC_COMMANDS),
                (BotCommandScopeAllGroupChats(), GROUP_COMMANDS),
            ):
                await bot.set_my_commands(
                    commands(names, messages, language), scope=scope, language_code=code
                )
            await bot.set_my_description(messages.text(language, "bot-description"), language_code=code)
            await bot.set_my_short_description(
                messages.text(language, "bot-short-description"), language_code=code
            )
    first = settings.languages[0]
    for administrator in settings.administrators:
        try:
            await bot.set_my_commands(
                commands((*PUBLIC_COMMANDS, *ADMINISTRATOR_COMMANDS), messages, first),
                scope=BotCommandScopeChat(administrator),
            )
        except BadRequest as error:
            log.info("no menu for an administrator", extra={"reason": type(error).__name__})
