"""The commands that answer or open: ``/ask``, ``/para``, ``/start`` with a link; and those about the bot."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answer.model import Answer
from bot.chat.desk import desk_of
from bot.chat.inline import ASK_PARAMETER
from bot.chat.keyboards import language_keyboard, passage_keyboard
from bot.chat.menu import PUBLIC_COMMANDS, show_in_chat
from bot.chat.pages import help_html
from bot.chat.questions import Asked, admitted, answer, answer_edited, shown_reply
from bot.chat.sending import in_reply, send
from bot.links import started_permalink
from bot.render.telegram import notice_html, passage_html

if TYPE_CHECKING:
    from telegram import InlineKeyboardMarkup, Message, Update

    from bot.answer.answerer import Passage
    from bot.chat.desk import Context
    from index.model import Language

_COMMAND = re.compile(r"/\w+(?:@\w+)?\s*")


def argument(message: Message) -> str:
    """Return what stands after the command, as written; else the message replied to; else nothing."""
    own = _COMMAND.sub("", message.text or "", count=1).strip()
    replied = message.reply_to_message
    if own or replied is None:
        return own
    # Of a message that was quoted in part, the part is meant.
    quoted = message.quote.text if message.quote is not None else ""
    return (quoted or replied.text or replied.caption or "").strip()


async def notice(update: Update, context: Context, message_id: str, **args: str | float) -> None:
    """Answer a command with one message of the interface."""
    if update.effective_chat is None:
        return
    desk = desk_of(context)
    language = desk.language(update.effective_user, update.effective_chat)
    await answer_command(update, context, notice_html(desk.text(language, message_id, **args), language))


async def answer_command(
    update: Update,
    context: Context,
    html: str,
    *,
    keyboard: InlineKeyboardMarkup | str | None = None,
) -> None:
    """Send what a command is answered with; in groups it replies to the command."""
    message = update.effective_message
    if message is not None:
        await send(context, message.chat_id, html, keyboard=keyboard, reply_to=in_reply(message))


async def ask(update: Update, context: Context) -> None:
    """``/ask``: answer the words after it, or the message it replies to; edited, it edits its answer."""
    message, user = update.effective_message, update.effective_user
    if message is None or user is None:
        return
    text = argument(message)
    if not text:
        await notice(update, context, "chat-ask-usage")
    elif update.edited_message is not None:
        await answer_edited(context, Asked(text, message, user))
    else:
        await answer(context, Asked(text, message, user))


async def para(update: Update, context: Context) -> None:
    """``/para``: open the paragraph that a reference names."""
    message, user = update.message, update.effective_user
    if message is None or user is None:
        return
    reference = argument(message)
    if not reference or len(reference) > 500:
        await notice(update, context, "chat-para-usage")
        return
    if not await admitted(context, Asked(reference, message, user)):
        return
    desk = desk_of(context)
    language = desk.language(user, message.chat)
    reply = await desk.answering.look_up(reference, language=language)
    if isinstance(reply, Answer):
        passage = desk.answering.passage(reply.quotations[0].citation.permalink, language)
        if passage is not None and len(reply.quotations) == 1:
            await send_passage(context, message, passage, language)
            return
    html, keyboard = shown_reply(context, reply, language)
    await answer_command(update, context, html, keyboard=keyboard)


async def start(update: Update, context: Context) -> None:
    """``/start``: welcome; with a permalink, open that passage, or the nearest where it is gone."""
    message, user = update.message, update.effective_user
    if message is None or user is None:
        return
    desk = desk_of(context)
    language = desk.language(user, message.chat)
    permalink = started_permalink(argument(message))
    if permalink is None or permalink == ASK_PARAMETER:
        welcome = [desk.text(language, key) for key in ("chat-welcome", "chat-welcome-example")]
        await answer_command(update, context, notice_html("\n\n".join(welcome), language))
        return
    desk.metrics.count("questions", "link")
    opened = desk.answering.opened(permalink, language)
    if opened.gone:
        gone = desk.text(language, "chat-link-gone")
        if opened.passage is not None:
            gone = f"{gone} {desk.text(language, 'chat-link-nearest')}"
        await answer_command(update, context, notice_html(gone, language))
    if opened.passage is not None:
        await send_passage(context, message, opened.passage, language)


async def send_passage(context: Context, message: Message, passage: Passage, language: Language) -> None:
    """Send an opened passage with its buttons, for a message that asks for it."""
    desk = desk_of(context)
    desk.state.opened(passage.quotation.citation.permalink)
    keyboard = passage_keyboard(passage, desk.messages, language, context.bot.username, back=False)
    html = passage_html(passage, desk.messages, language)
    await send(context, message.chat_id, html, keyboard=keyboard, reply_to=in_reply(message))


async def show_help(update: Update, context: Context) -> None:
    """``/help``: how to ask, and every command with its description."""
    if update.effective_chat is None:
        return
    desk = desk_of(context)
    language = desk.language(update.effective_user, update.effective_chat)
    html = help_html(PUBLIC_COMMANDS, desk.messages, language, context.bot.username)
    await answer_command(update, context, html)


async def choose_language(update: Update, context: Context) -> None:
    """``/language``: offer the languages of the menus."""
    if update.effective_chat is None:
        return
    desk = desk_of(context)
    language = desk.language(update.effective_user, update.effective_chat)
    html = notice_html(desk.text(language, "chat-language-choose"), language)
    keyboard = language_keyboard(desk.settings.languages, desk.messages)
    await answer_command(update, context, html, keyboard=keyboard)


async def forget(update: Update, context: Context) -> None:
    """``/forget``: erase all that is kept about the person, then say so in the language they had chosen."""
    user, chat = update.effective_user, update.effective_chat
    if user is None or chat is None:
        return
    desk = desk_of(context)
    language = desk.language(user, chat)
    chosen = desk.state.language(user.id) is not None
    desk.state.forget(user.id)
    if chosen:
        administrator = desk.guard.is_administrator(user.id)
        again = desk.settings.languages[0] if administrator else None
        await show_in_chat(context.bot, desk.messages, user.id, again, administrator=administrator)
    html = notice_html(desk.text(language, "chat-forgotten"), language)
    await answer_command(update, context, html)


async def privacy(update: Update, context: Context) -> None:
    """``/privacy``: what is kept, and for how long."""
    minutes = desk_of(context).settings.conversation_minutes
    await notice(update, context, "chat-privacy", minutes=minutes)


async def about(update: Update, context: Context) -> None:
    """``/about``: what this bot is, and how many documents it holds where that is known."""
    if update.effective_chat is None:
        return
    desk = desk_of(context)
    language = desk.language(update.effective_user, update.effective_chat)
    paragraphs = [desk.text(language, "chat-about")]
    library = desk.services.library
    if library is not None:
        documents = await desk.answering.aside(lambda: library.documents(language=language))
        paragraphs.append(desk.text(language, "chat-about-holds", count=len(documents)))
    await answer_command(update, context, notice_html("\n\n".join(paragraphs), language))


async def unknown(update: Update, context: Context) -> None:
    """Name the command that is not known, and where the known ones are; in private only."""
    message = update.message
    if message is not None and message.chat_id > 0:
        command = (message.text or "/").split(maxsplit=1)[0][:40]
        await notice(update, context, "chat-unknown-command", command=command)
