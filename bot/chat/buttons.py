"""Pressed buttons: the message they stand under changes in place."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from telegram import ForceReply, Message
from telegram.error import BadRequest

from bot.answer.model import Answer
from bot.chat.desk import desk_of
from bot.chat.keyboards import back_keyboard, more_keyboard, passage_keyboard
from bot.chat.lookups import TIMELINE, send_card, send_timeline
from bot.chat.menu import show_in_chat
from bot.chat.questions import question_of, reply_to_turn, shown_reply
from bot.chat.sending import edit, refuses, send, unhurried
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


@dataclass(frozen=True, slots=True)
class Tap:
    """A press, with what most actions ask of it.

    Attributes:
        context: Of the update.
        query: As Telegram sent it.
        message: Which the button stands under.
        payload: Of the callback data.
        desk: What handlers share.
        language: Of whoever pressed, or of the group.
    """

    context: Context
    query: CallbackQuery
    message: Message
    payload: str
    desk: Desk
    language: Language

    def told(self, message_id: str, **args: str | float) -> Pressed:
        """Return a line above the chat, and nothing else."""
        return Pressed(self.desk.text(self.language, message_id, **args))

    @property
    def turn(self) -> Turn | None:
        """The question that the message answers; None where it is no longer remembered."""
        return self.desk.state.turn_answered(self.message.chat_id, self.message.message_id)


async def on_press(update: Update, context: Context) -> None:
    """Do what a button says, and end its wait in any case."""
    query = update.callback_query
    if query is None:
        return
    desk = desk_of(context)
    meant = Press.from_data(query.data or "")
    desk.metrics.count("buttons", meant.action.name.lower() if meant else "unknown")
    message = query.message
    language = desk.language(query.from_user, message.chat if message is not None else None)
    if meant is not None and isinstance(message, Message):
        pressed = await _done(meant.action, Tap(context, query, message, meant.payload, desk, language))
    else:  # a button of an earlier version, or of a message too old to be changed
        pressed = Pressed(desk.text(language, "chat-expired"))
    # Both at once: whoever pressed waits for neither after the other.
    ending = _end_wait(query, pressed.notice)
    if pressed.html and message is not None:
        changing = edit(context, message.chat.id, message.message_id, pressed.html, keyboard=pressed.keyboard)
        await asyncio.gather(ending, changing)
    else:
        await ending


async def _done(action: Action, tap: Tap) -> Pressed:
    if action in _ACTIONS:
        return await _ACTIONS[action](tap)
    turn = tap.turn
    if turn is None:
        return tap.told("chat-expired")
    return await _ON_TURNS[action](tap, turn)


async def _end_wait(query: CallbackQuery, notice: str) -> None:
    try:
        await unhurried(lambda: query.answer(notice or None))
    except BadRequest as error:  # pressed long ago: Telegram no longer waits for an answer
        if not refuses(error, "query is too old"):
            raise


async def _more(tap: Tap, turn: Turn) -> Pressed:
    desk, language = tap.desk, tap.language
    reply = await reply_to_turn(tap.context, turn, language)
    question = question_of(turn, language)
    further = await desk.answering.further(question, reply)
    start = int(tap.payload) if tap.payload.isascii() and tap.payload.isdigit() else 0
    page = further[start : start + _PAGE]
    if not page:
        return tap.told("chat-no-more")

    def draw() -> tuple[str, str]:
        html, fitted = quotations_html(desk.text(language, "chat-more-title"), page, language)
        following = start + fitted if start + fitted < len(further) else None
        return html, more_keyboard(page[:fitted], following, desk.messages, language).to_json()

    return Pressed("", *desk.answering.drawn(("more", question, start, language), draw))


async def _passage(tap: Tap) -> Pressed:
    desk, language = tap.desk, tap.language
    opened = desk.answering.opened(tap.payload, language)
    passage = opened.passage
    if passage is None:
        return tap.told("chat-link-gone")
    desk.state.opened(passage.quotation.citation.permalink)
    back = tap.turn is not None
    keyboard = passage_keyboard(passage, desk.messages, language, tap.context.bot.username, back=back)
    html = passage_html(passage, desk.messages, language)
    return Pressed(desk.text(language, "chat-link-gone") if opened.gone else "", html, keyboard)


async def _back(tap: Tap, turn: Turn) -> Pressed:
    reply = await reply_to_turn(tap.context, turn, tap.language)
    key = ("reply", question_of(turn, tap.language), tap.language)
    drawn = tap.desk.answering.drawn(key, lambda: shown_reply(tap.context, reply, tap.language))
    return Pressed("", *drawn)


async def _why(tap: Tap, turn: Turn) -> Pressed:
    desk, language = tap.desk, tap.language
    reply = await reply_to_turn(tap.context, turn, language)
    if not isinstance(reply, Answer):
        return tap.told("chat-expired")

    def draw() -> str:
        passage = desk.answering.passage(reply.quotations[0].citation.permalink, reply.language)
        return why_html(reply, passage, desk.messages)

    html = desk.answering.drawn(("why", question_of(turn, language)), draw)
    return Pressed("", html, back_keyboard(desk.messages, language))


async def _good(tap: Tap) -> Pressed:
    tap.desk.state.rate(tap.query.from_user.id, tap.payload, good=True)
    return tap.told("chat-thanks")


async def _bad(tap: Tap) -> Pressed:
    desk, chat_id = tap.desk, tap.message.chat_id
    number = desk.state.rate(tap.query.from_user.id, tap.payload, good=False)
    if chat_id < 0:
        return tap.told("chat-thanks")
    html = notice_html(desk.text(tap.language, "chat-what-was-wrong"), tap.language)
    sent = await send(tap.context, chat_id, html, keyboard=ForceReply())
    if sent is not None:
        desk.state.expect_remark(number, sent.chat_id, sent.message_id)
    return Pressed()


async def _language(tap: Tap) -> Pressed:
    desk, chat_id = tap.desk, tap.message.chat_id
    chosen = next((each for each in desk.settings.languages if each.value == tap.payload), None)
    if chosen is None:  # no longer offered
        return tap.told("chat-language-choose")
    desk.state.set_language(chat_id, chosen)
    administrator = desk.guard.is_administrator(tap.query.from_user.id)
    await show_in_chat(tap.context.bot, desk.messages, chat_id, chosen, administrator=administrator)
    return Pressed("", notice_html(desk.text(chosen, "chat-language-set"), chosen))


async def _picture(tap: Tap, turn: Turn) -> Pressed:
    return await _timeline(tap, turn, picture=True)


async def _calendar(tap: Tap, turn: Turn) -> Pressed:
    return await _timeline(tap, turn, picture=False)


async def _timeline(tap: Tap, turn: Turn, *, picture: bool) -> Pressed:
    if (refused := _too_many(tap)) is not None:
        return refused
    sent = await send_timeline(
        tap.context, tap.message, turn.question.removeprefix(TIMELINE), language=tap.language, picture=picture
    )
    return Pressed() if sent else tap.told("chat-nothing-there")


async def _card(tap: Tap) -> Pressed:
    turn = tap.turn
    reply = await reply_to_turn(tap.context, turn, tap.language) if turn is not None else None
    if isinstance(reply, Answer) and reply.quotations[0].citation.permalink == tap.payload:
        quotation = reply.quotations[0]  # with its deciding words
    elif (passage := tap.desk.answering.passage(tap.payload, tap.language)) is not None:
        quotation = passage.quotation
    else:
        return tap.told("chat-link-gone")
    if (refused := _too_many(tap)) is not None:
        return refused
    sent = await send_card(tap.context, tap.message, quotation)
    return Pressed() if sent else tap.told("chat-no-card")


def _too_many(tap: Tap) -> Pressed | None:
    """Count a drawing as a question, which it costs more than; return what to say where it is one too many."""
    refusal = tap.desk.guard.refusal(tap.query.from_user.id, tap.message.chat_id)
    if refusal is None:
        return None
    tap.desk.metrics.count("refused", "rate")
    return tap.told("chat-slow-down", seconds=refusal.wait_s)


_ACTIONS: dict[Action, Callable[[Tap], Awaitable[Pressed]]] = {
    Action.PASSAGE: _passage,
    Action.GOOD: _good,
    Action.BAD: _bad,
    Action.LANGUAGE: _language,
    Action.CARD: _card,
}
# What these do depends on the question, which is remembered for a while.
_ON_TURNS: dict[Action, Callable[[Tap, Turn], Awaitable[Pressed]]] = {
    Action.MORE: _more,
    Action.BACK: _back,
    Action.WHY: _why,
    Action.PICTURE: _picture,
    Action.CALENDAR: _calendar,
}
