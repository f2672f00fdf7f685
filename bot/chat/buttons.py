"""Pressed buttons: the message they stand under changes in place."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from telegram import ForceReply, Message
from telegram.error import BadRequest

from bot.answer.model import Answer, Question
from bot.chat.desk import desk_of
from bot.chat.keyboards import back_keyboard, more_keyboard, passage_keyboard
from bot.chat.lookups import send_card, send_timeline
from bot.chat.menu import show_in_chat
from bot.chat.questions import question_of, reply_to_turn, shown_reply
from bot.chat.sending import edit, refuses, send
from bot.links import Action, Press
from bot.render.telegram import notice_html, passage_html, quotations_html, why_html

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from telegram import CallbackQuery, InlineKeyboardMarkup, Update

    from bot.chat.desk import Context, Desk
    from bot.state import Turn
    from index.model import Language

_PAGE = 5


@dataclass(frozen=True, slots=True)
class Pressed:
    """What a press leads to.

    Attributes:
        notice: A line above the chat; none where empty.
        html: What the message becomes; it stays where empty.
        keyboard: The buttons under it then.
    """

    notice: str = ""
    html: str = ""
    keyboard: InlineKeyboardMarkup | str | None = None


async def on_press(update: Update, context: Context) -> None:
    """Do what a button says, and end its wait in any case."""
    query = update.callback_query
    if query is None:
        return
    desk = desk_of(context)
    press = Press.from_data(query.data or "")
    desk.metrics.count("buttons", press.action.name.lower() if press else "unknown")
    pressed = Pressed()
    message = query.message
    if press is not None and isinstance(message, Message):
        pressed = await _ACTIONS[press.action](context, query, message, press.payload)
    # Both at once: whoever pressed waits for neither after the other.
    ending = _end_wait(query, pressed.notice)
    if pressed.html and message is not None:
        changing = edit(context, message.chat.id, message.message_id, pressed.html, keyboard=pressed.keyboard)
        await asyncio.gather(ending, changing)
    else:
        await ending


async def _end_wait(query: CallbackQuery, notice: str) -> None:
    try:
        await query.answer(notice or None)
    except BadRequest as error:  # pressed long ago: Telegram no longer waits for an answer
        if not refuses(error, "query is too old"):
            raise


async def _more(context: Context, query: CallbackQuery, message: Message, payload: str) -> Pressed:
    desk = desk_of(context)
    language = desk.language(query.from_user, message.chat)
    turn = _turn(desk, message)
    if turn is None:
        return Pressed(desk.text(language, "chat-expired"))
    reply = await reply_to_turn(context, turn, language)
    question = Question(turn.question, turn.history, language)
    further = await desk.answering.further(question, reply)
    start = int(payload) if payload.isascii() and payload.isdigit() else 0
    page = further[start : start + _PAGE]
    if not page:
        return Pressed(desk.text(language, "chat-no-more"))

    def draw() -> tuple[str, str]:
        html, fitted = quotations_html(desk.text(language, "chat-more-title"), page, language)
        following = start + fitted if start + fitted < len(further) else None
        return html, more_keyboard(page[:fitted], following, desk.messages, language).to_json()

    return Pressed("", *desk.answering.drawn(("more", question, start, language), draw))


async def _passage(context: Context, query: CallbackQuery, message: Message, payload: str) -> Pressed:
    desk = desk_of(context)
    language = desk.language(query.from_user, message.chat)
    passage = desk.answering.passage(payload)
    if passage is None:
        nearest = desk.answering.nearest(payload)
        passage = desk.answering.passage(nearest.permalink) if nearest is not None else None
        if passage is None:
            return Pressed(desk.text(language, "chat-link-gone"))
    desk.state.opened(passage.quotation.citation.permalink)
    keyboard = passage_keyboard(
        passage,
        desk.messages,
        language,
        context.bot.username,
        back=_turn(desk, message) is not None,
    )
    html = passage_html(passage, desk.messages, language)
    moved = passage.quotation.citation.permalink != payload
    return Pressed(desk.text(language, "chat-link-gone") if moved else "", html, keyboard)


async def _back(context: Context, query: CallbackQuery, message: Message, payload: str) -> Pressed:
    del payload
    desk = desk_of(context)
    language = desk.language(query.from_user, message.chat)
    turn = _turn(desk, message)
    if turn is None:
        return Pressed(desk.text(language, "chat-expired"))
    reply = await reply_to_turn(context, turn, language)
    key = ("reply", question_of(turn, language), language)
    html, keyboard = desk.answering.drawn(key, lambda: shown_reply(context, reply, language))
    return Pressed("", html, keyboard)


async def _why(context: Context, query: CallbackQuery, message: Message, payload: str) -> Pressed:
    del payload
    desk = desk_of(context)
    language = desk.language(query.from_user, message.chat)
    turn = _turn(desk, message)
    if turn is None:
        return Pressed(desk.text(language, "chat-expired"))
    reply = await reply_to_turn(context, turn, language)
    if not isinstance(reply, Answer):
        return Pressed(desk.text(language, "chat-expired"))

    def draw() -> str:
        passage = desk.answering.passage(reply.quotations[0].citation.permalink)
        return why_html(reply, passage, desk.messages)

    html = desk.answering.drawn(("why", question_of(turn, language)), draw)
    return Pressed("", html, back_keyboard(desk.messages, language))


async def _good(context: Context, query: CallbackQuery, message: Message, payload: str) -> Pressed:
    desk = desk_of(context)
    desk.state.rate(query.from_user.id, payload, good=True)
    return Pressed(desk.text(desk.language(query.from_user, message.chat), "chat-thanks"))


async def _bad(context: Context, query: CallbackQuery, message: Message, payload: str) -> Pressed:
    desk = desk_of(context)
    language = desk.language(query.from_user, message.chat)
    number = desk.state.rate(query.from_user.id, payload, good=False)
    if message.chat_id < 0:
        return Pressed(desk.text(language, "chat-thanks"))
    html = notice_html(desk.text(language, "chat-what-was-wrong"), language)
    sent = await send(context, message.chat_id, html, keyboard=ForceReply())
    if sent is not None:
        desk.state.expect_remark(number, sent.chat_id, sent.message_id)
    return Pressed()


async def _language(context: Context, query: CallbackQuery, message: Message, payload: str) -> Pressed:
    desk = desk_of(context)
    chosen = next((each for each in desk.settings.languages if each.value == payload), None)
    if chosen is None:
        return Pressed()
    desk.state.set_language(message.chat_id, chosen)
    administrator = desk.guard.is_administrator(query.from_user.id)
    await show_in_chat(context.bot, desk.messages, message.chat_id, chosen, administrator=administrator)
    html = notice_html(desk.text(chosen, "chat-language-set"), chosen)
    return Pressed("", html)


async def _picture(context: Context, query: CallbackQuery, message: Message, payload: str) -> Pressed:
    del payload
    return await _timeline(context, query, message, picture=True)


async def _calendar(context: Context, query: CallbackQuery, message: Message, payload: str) -> Pressed:
    del payload
    return await _timeline(context, query, message, picture=False)


async def _timeline(context: Context, query: CallbackQuery, message: Message, *, picture: bool) -> Pressed:
    desk = desk_of(context)
    language = desk.language(query.from_user, message.chat)
    turn = _turn(desk, message)
    if turn is None:
        return Pressed(desk.text(language, "chat-expired"))
    if (refused := _too_many(desk, query, message, language)) is not None:
        return refused
    sent = await send_timeline(context, message, turn.question, picture=picture)
    return Pressed("" if sent else desk.text(language, "chat-nothing-there"))


async def _card(context: Context, query: CallbackQuery, message: Message, payload: str) -> Pressed:
    desk = desk_of(context)
    language = desk.language(query.from_user, message.chat)
    turn = _turn(desk, message)
    reply = await reply_to_turn(context, turn, language) if turn is not None else None
    if isinstance(reply, Answer) and reply.quotations[0].citation.permalink == payload:
        quotation = reply.quotations[0]  # with its deciding words
    elif (passage := desk.answering.passage(payload)) is not None:
        quotation = passage.quotation
    else:
        return Pressed(desk.text(language, "chat-link-gone"))
    if (refused := _too_many(desk, query, message, language)) is not None:
        return refused
    sent = await send_card(context, message.chat_id, quotation)
    return Pressed("" if sent else desk.text(language, "chat-no-card"))


def _too_many(desk: Desk, query: CallbackQuery, message: Message, language: Language) -> Pressed | None:
    """Count a drawing as a question, which it costs more than; return what to say where it is one too many."""
    refusal = desk.guard.refusal(query.from_user.id, message.chat_id)
    if refusal is None:
        return None
    desk.metrics.count("refused", "rate")
    return Pressed(desk.text(language, "chat-slow-down", seconds=refusal.wait_s))


def _turn(desk: Desk, message: Message) -> Turn | None:
    return desk.state.turn_answered(message.chat_id, message.message_id)


_ACTIONS: dict[Action, Callable[[Context, CallbackQuery, Message, str], Awaitable[Pressed]]] = {
    Action.MORE: _more,
    Action.PASSAGE: _passage,
    Action.BACK: _back,
    Action.WHY: _why,
    Action.GOOD: _good,
    Action.BAD: _bad,
    Action.LANGUAGE: _language,
    Action.PICTURE: _picture,
    Action.CALENDAR: _calendar,
    Action.CARD: _card,
}
