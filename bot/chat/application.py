"""The composition root: settings and an answerer become a running Telegram bot."""

from __future__ import annotations

import os
import sqlite3
import time
from typing import TYPE_CHECKING, Any

from telegram import Update
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, NetworkError, TelegramError
from telegram.ext import (
    Application,
    ApplicationBuilder,
    ApplicationHandlerStop,
    CallbackQueryHandler,
    ChosenInlineResultHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from bot.answer.messages import Messages
from bot.chat import admin, buttons, commands, groups, guest, inline, lookups, questions
from bot.chat.answering import Answering
from bot.chat.desk import Desk, desk_of, log
from bot.chat.guard import REMEMBERED_UPDATES, Guard
from bot.chat.logs import new_question_id
from bot.chat.sending import send
from bot.chat.services import Services
from bot.render.telegram import notice_html
from bot.state import State

if TYPE_CHECKING:
    from collections.abc import Callable

    from telegram import User

    from bot.answer.answerer import Answerer
    from bot.chat.desk import Context
    from bot.settings import Settings

# Measured at 200 updates a second with a 50 ms API: unbounded concurrency falls from 571 to 174 a second.
_CONCURRENT = 16
_LATENCY_RESERVE = 4


def build_application(
    settings: Settings,
    answerer_source: Callable[[], Answerer],
    *,
    services: Services | None = None,
    state: State | None = None,
    reload: Callable[[], bool] | None = None,
    clock: Callable[[], float] = time.monotonic,
) -> Application[Any, Any, Any, Any, Any, Any]:
    """Return the application, ready to be initialised; nothing is opened on the network yet.

    Args:
        settings: With a token.
        answerer_source: Returns the answerer to use now: another one once an index was swapped.
        services: Timeline, verifier, comparer, library, as far as they are there.
        state: What is remembered; by default the settings' file.
        reload: Opens the newest index for ``/reload``; returns whether it could.
        clock: Seconds that only grow.

    Raises:
        SettingsError: No token is set.
        StateError: The state file cannot be used.
    """
    # The library's durations become timedelta, which is what it will do by itself; without, each use warns.
    os.environ.setdefault("PTB_TIMEDELTA", "1")
    state = state or State(settings.state_file, conversation_s=settings.conversation_minutes * 60.0)
    desk = Desk(
        settings=settings,
        messages=Messages.load(),
        answering=Answering(answerer_source),
        state=state,
        guard=Guard(settings, clock, seen=state.seen_updates(REMEMBERED_UPDATES)),
        clock=clock,
        services=services or Services(),
        reload=reload,
    )
    application = (
        ApplicationBuilder()
        .token(settings.required_token())
        .base_url(f"{settings.telegram_api_url.rstrip('/')}/bot")
        .base_file_url(f"{settings.telegram_api_url.rstrip('/')}/file/bot")
        .concurrent_updates(_CONCURRENT)
        .connection_pool_size(_CONCURRENT + _LATENCY_RESERVE)
        .get_updates_read_timeout(35)
        .build()
    )
    application.bot_data["desk"] = desk
    _add_handlers(application)
    return application


def _add_handlers(application: Application[Any, Any, Any, Any, Any, Any]) -> None:
    ours = ~filters.VIA_BOT
    private, group = filters.ChatType.PRIVATE & ours, filters.ChatType.GROUPS & ours
    new, edited = filters.UpdateType.MESSAGE, filters.UpdateType.EDITED_MESSAGE
    text = (filters.TEXT & ~filters.COMMAND) | filters.CAPTION
    wordless = ~filters.TEXT & ~filters.CAPTION & ~filters.StatusUpdate.ALL
    application.add_handler(TypeHandler(Update, _admit), group=-1)
    application.add_handler(CommandHandler("ask", commands.ask, filters=ours & (new | edited)))
    for name, handler in {
        "start": commands.start,
        "help": commands.show_help,
        "para": commands.para,
        "language": commands.choose_language,
        "forget": commands.forget,
        "privacy": commands.privacy,
        "about": commands.about,
        "when": lookups.when,
        "host": lookups.host,
        "timeline": lookups.timeline,
        "card": lookups.card,
        "verify": lookups.verify,
        "compare": lookups.compare,
        "sources": lookups.sources,
        "stats": admin.stats,
        "reload": admin.reload,
        "feedback": admin.feedback,
    }.items():
        application.add_handler(CommandHandler(name, handler, filters=ours & new))
    application.add_handlers(
        [
            MessageHandler(text & private & new, questions.on_private_text),
            MessageHandler(text & private & edited, questions.on_edited_private_text),
            MessageHandler(text & group & new, groups.on_group_text),
            MessageHandler(text & group & edited, groups.on_edited_group_text),
            MessageHandler(filters.COMMAND & private & new, commands.unknown),
            MessageHandler(wordless & private & new, questions.on_private_wordless),
            MessageHandler(filters.StatusUpdate.MIGRATE, _migrated),
            MessageHandler(filters.UpdateType.GUEST_MESSAGE, guest.on_guest_message),
            CallbackQueryHandler(buttons.on_press),
            InlineQueryHandler(inline.on_inline_query),
            ChosenInlineResultHandler(inline.on_chosen_result),
        ]
    )
    application.add_error_handler(_failed)


async def _admit(update: Update, context: Context) -> None:
    """Stop updates that came before, and those of people and groups that are not on the lists.

    Raises:
        ApplicationHandlerStop: The update goes no further.
    """
    desk = desk_of(context)
    if not desk.guard.is_new(update.update_id):
        desk.metrics.count("updates", "duplicate")
        raise ApplicationHandlerStop
    desk.state.saw(update.update_id)
    desk.metrics.count("updates")
    user, chat = update.effective_user, update.effective_chat
    if user is None or desk.guard.may_ask(user.id, chat.id if chat is not None else user.id):
        return
    desk.metrics.count("refused", "access")
    await _refuse(update, context, user)
    raise ApplicationHandlerStop


async def _refuse(update: Update, context: Context, user: User) -> None:
    """Tell someone who is not on the lists, wherever only they see it."""
    desk = desk_of(context)
    language = desk.language(user)
    told = desk.text(language, "chat-not-allowed")
    if update.message is not None and update.message.chat_id > 0:
        await send(context, update.message.chat_id, notice_html(told, language))
    elif update.callback_query is not None:
        await update.callback_query.answer(told)
    elif update.inline_query is not None:
        await inline.refuse(desk, update.inline_query)


async def _migrated(update: Update, context: Context) -> None:
    """Follow a group that became a supergroup."""
    message = update.effective_message
    if message is not None and message.migrate_to_chat_id is not None:
        desk_of(context).state.follow(message.chat_id, message.migrate_to_chat_id)


async def _failed(update: object, context: Context) -> None:
    """Log what no handler expected, under an id, and tell the person that id in their language."""
    error = context.error
    if error is None or isinstance(error, Conflict):
        return
    desk = desk_of(context)
    number = new_question_id()
    desk.metrics.count("errors", type(error).__name__)
    log.error("a handler failed", exc_info=error, extra={"id": number})
    # The library counts a bad request, which is our fault, among the errors of the network, which are not.
    nobody_s = isinstance(error, NetworkError) and not isinstance(error, BadRequest)
    if nobody_s or isinstance(error, (Forbidden, ChatMigrated)) or not isinstance(update, Update):
        return
    user, chat = update.effective_user, update.effective_chat
    if chat is None or user is None or update.effective_message is None:
        return
    try:
        language = desk.language(user, chat)
    except sqlite3.Error:  # it may be what failed
        language = desk.settings.languages[0]
    try:
        await send(context, chat.id, notice_html(desk.text(language, "chat-error", id=number), language))
    except TelegramError as again:
        log.warning("the person could not be told", extra={"error": type(again).__name__})
