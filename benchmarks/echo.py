"""The least a bot can do, for comparison: the same framework, settings and concurrency, and only an echo."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from typing import TYPE_CHECKING

from telegram import InlineQueryResultArticle, InputTextMessageContent, Update
from telegram.ext import (
    ApplicationBuilder,
    CallbackQueryHandler,
    ContextTypes,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

if TYPE_CHECKING:
    from bot.settings import Settings

Context = ContextTypes.DEFAULT_TYPE


def run(settings: Settings) -> int:
    """Serve until SIGTERM; return 0."""
    asyncio.run(_serve(settings))
    return 0


async def _serve(settings: Settings) -> None:
    application = (
        ApplicationBuilder()
        .token(settings.required_token())
        .base_url(f"{settings.telegram_api_url}/bot")
        .concurrent_updates(16)
        .connection_pool_size(20)
        .build()
    )
    application.add_handler(MessageHandler(filters.TEXT, _message))
    application.add_handler(InlineQueryHandler(_inline))
    application.add_handler(CallbackQueryHandler(_button))
    stopping = asyncio.Event()
    with contextlib.suppress(NotImplementedError):
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stopping.set)
    updater = application.updater
    if updater is None:
        return
    async with application:
        await application.start()
        await updater.start_polling(timeout=30)
        await stopping.wait()
        await updater.stop()
        await application.stop()


async def _message(update: Update, context: Context) -> None:
    message = update.message
    if message is not None:
        await context.bot.send_message(message.chat_id, message.text or "")


async def _inline(update: Update, context: Context) -> None:
    del context
    query = update.inline_query
    if query is not None:
        content = InputTextMessageContent(query.query or "-")
        await query.answer([InlineQueryResultArticle("1", query.query or "-", content)])


async def _button(update: Update, context: Context) -> None:
    del context
    if update.callback_query is not None:
        await update.callback_query.answer()
