"""Guest mode: someone mentions the bot in a chat it has not joined; one answer goes there.

Source: https://core.telegram.org/bots/api#answerguestquery (Bot API 10.0).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import InlineQueryResultArticle, InputTextMessageContent
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.answer.model import Answer, Question
from bot.chat.desk import desk_of
from bot.chat.groups import addressed_text
from bot.chat.keyboards import open_keyboard
from bot.chat.logs import new_question_id
from bot.chat.sending import refuses, unhurried
from bot.render.telegram import reply_html

if TYPE_CHECKING:
    from telegram import Update

    from bot.chat.desk import Context


async def on_guest_message(update: Update, context: Context) -> None:
    """Answer a guest query; nothing of it is remembered."""
    message, user = update.guest_message, update.effective_user
    if message is None or user is None or not message.guest_query_id:
        return
    desk = desk_of(context)
    username = context.bot.username
    text = addressed_text(message, username, context.bot.id)
    if not text or len(text) > desk.settings.max_question_chars:
        return
    if desk.guard.refusal(user.id, user.id) is not None:
        return
    desk.metrics.count("questions", "guest")
    number = new_question_id()
    reply = await desk.answering.reply(Question(text, language=desk.language(user)))
    keyboard = None
    if isinstance(reply, Answer):
        permalink = reply.quotations[0].citation.permalink
        keyboard = open_keyboard(permalink, desk.messages, reply.language, username)
    content = InputTextMessageContent(reply_html(reply, desk.messages), parse_mode=ParseMode.HTML)
    result = InlineQueryResultArticle(number, reply.headline[:60] or "·", content, reply_markup=keyboard)
    query_id = message.guest_query_id
    try:
        await unhurried(lambda: context.bot.answer_guest_query(query_id, result))
    except BadRequest as error:  # too late: Telegram no longer waits for an answer
        if not refuses(error, "query is too old"):
            raise
