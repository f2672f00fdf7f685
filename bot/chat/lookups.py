"""The commands that list: ``/when``, ``/host``, ``/timeline``, ``/card``, ``/verify``, ``/compare``, ``/sources``.

Where the part that knows is not there, ``/when`` and ``/host`` ask the answerer and the others say so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from telegram.constants import ChatAction

from bot.answer.model import Answer
from bot.chat.commands import answer_command, argument, notice
from bot.chat.desk import desk_of
from bot.chat.keyboards import timeline_keyboard
from bot.chat.pages import comparison_html, event_line, events_html, library_html, verification_html
from bot.chat.questions import Asked, admitted, answer, shown_reply
from bot.chat.sending import in_reply, send, send_file, with_sign
from bot.render.telegram import copied_citation
from bot.state import Turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from telegram import Message, Update

    from bot.answer.model import Quotation
    from bot.chat.desk import Context
    from index.model import Language


_T = TypeVar("_T")
TIMELINE = "/timeline "
"""What the remembered words of a timeline begin with: they are no question that could be followed up."""


async def when(update: Update, context: Context) -> None:
    """``/when``: events that match the words, dates first."""
    await _events(update, context)


async def host(update: Update, context: Context) -> None:
    """``/host``: events that match the words, hosts first."""
    await _events(update, context, hosts=True)


async def _events(update: Update, context: Context, *, hosts: bool = False) -> None:
    asked = await _asked(update, context)
    if asked is None:
        return
    desk = desk_of(context)
    if desk.services.timeline is None:
        if asked.text:
            await answer(context, asked)
        else:
            await notice(update, context, "chat-nothing-there")
        return
    if not await admitted(context, asked):
        return
    language = desk.language(asked.user, asked.chat)
    service = desk.services.timeline
    found = await _aside(context, asked, lambda: service.events(asked.text, language=language))
    rows = [
        (event_line(event, desk.messages, language, host_first=hosts), event)
        for event in found
        if (event.host if hosts else event.date)
    ]
    if not rows:
        await notice(update, context, "chat-nothing-there")
        return
    title = desk.text(language, "hosts-heading" if hosts else "timeline-heading")
    await answer_command(update, context, events_html(title, rows, desk.messages, language))


async def timeline(update: Update, context: Context) -> None:
    """``/timeline``: all events, or those that match the words, in order of date."""
    asked = await _asked(update, context)
    if asked is None or not await admitted(context, asked):
        return
    desk = desk_of(context)
    service = desk.services.timeline
    language = desk.language(asked.user, asked.chat)
    if service is None:
        await notice(update, context, "chat-nothing-there")
        return
    found = await _aside(context, asked, lambda: service.events(asked.text, language=language))
    if not found:
        await notice(update, context, "chat-nothing-there")
        return
    rows = [(event_line(event, desk.messages, language), event) for event in found]
    html = events_html(desk.text(language, "timeline-heading"), rows, desk.messages, language)
    sent = await send(
        context,
        asked.chat.id,
        html,
        keyboard=timeline_keyboard(desk.messages, language),
        reply_to=in_reply(asked.message),
    )
    if sent is not None:
        # The buttons find the words by the message they stand under.
        words = f"{TIMELINE}{asked.text}"
        desk.state.remember(
            Turn(sent.chat_id, asked.message.message_id, asked.user.id, words, (), sent.message_id)
        )


async def send_timeline(
    context: Context, message: Message, words: str, *, language: Language, picture: bool
) -> bool:
    """Send a timeline as a picture or a calendar file; return whether there was one.

    Args:
        context: Of the update.
        message: The list of the events, or the command.
        words: Which events.
        language: Of the reader.
        picture: Whether as a picture.
    """
    chat_id, reply_to = message.chat_id, in_reply(message)
    desk = desk_of(context)
    service = desk.services.timeline
    if service is None:
        return False
    if picture:
        drawing = desk.answering.drawn_aside(
            ("timeline", words, language), lambda: service.picture(words, language=language)
        )
        drawn = await with_sign(context, message, drawing, sign=ChatAction.UPLOAD_PHOTO)
        if drawn is None:
            return False
        await send_file(context, chat_id, drawn, name="timeline.png", picture=True, reply_to=reply_to)
    else:
        calendar = await desk.answering.aside(lambda: service.calendar(words, language=language))
        await send_file(context, chat_id, calendar, name="timeline.ics", reply_to=reply_to)
    return True


async def card(update: Update, context: Context) -> None:
    """``/card``: the paragraph that a reference names, as a picture."""
    asked = await _asked(update, context)
    if asked is None:
        return
    if not asked.text:
        await notice(update, context, "chat-card-usage")
        return
    if not await admitted(context, asked):
        return
    desk = desk_of(context)
    language = desk.language(asked.user, asked.chat)
    reply = await desk.answering.look_up(asked.text, language=language)
    if not isinstance(reply, Answer):
        html, keyboard = shown_reply(context, reply, language)
        await answer_command(update, context, html, keyboard=keyboard)
    elif not await send_card(context, asked.message, reply.quotations[0]):
        await notice(update, context, "chat-no-card")


async def send_card(context: Context, message: Message, quotation: Quotation) -> bool:
    """Send a quotation as a picture with its citation and link below; return whether it can be drawn."""
    from bot.render.card import card_png  # noqa: PLC0415  # Pillow, which most people never need

    username = context.bot.username
    drawing = desk_of(context).answering.drawn_aside(
        ("card", quotation), lambda: card_png(quotation, sign=f"@{username}")
    )
    drawn = await with_sign(context, message, drawing, sign=ChatAction.UPLOAD_PHOTO)
    if drawn is None:
        return False
    caption = copied_citation(quotation.citation, username)
    await send_file(
        context,
        message.chat_id,
        drawn,
        name="card.png",
        caption=caption,
        picture=True,
        reply_to=in_reply(message),
    )
    return True


async def verify(update: Update, context: Context) -> None:
    """``/verify``: check the words after it, or the message it replies to, against the documents."""
    asked = await _asked(update, context)
    if asked is None:
        return
    desk = desk_of(context)
    verifier = desk.services.verifier
    if not asked.text:
        await notice(update, context, "chat-verify-usage")
    elif verifier is None:
        await notice(update, context, "chat-nothing-there")
    elif await admitted(context, asked):
        language = desk.language(asked.user, asked.chat)
        verification = await _aside(context, asked, lambda: verifier.verify(asked.text, language=language))
        html = verification_html(verification, desk.messages, language)
        await send(context, asked.chat.id, html, reply_to=asked.message.message_id)


async def compare(update: Update, context: Context) -> None:
    """``/compare``: the editions of the unit that a reference names."""
    asked = await _asked(update, context)
    if asked is None:
        return
    desk = desk_of(context)
    if not asked.text:
        await notice(update, context, "chat-compare-usage")
        return
    if not await admitted(context, asked):
        return
    language = desk.language(asked.user, asked.chat)
    comparer = desk.services.comparer
    if comparer is None:
        await notice(update, context, "chat-nothing-there")
        return
    found = await _aside(context, asked, lambda: comparer.compare(asked.text, language=language))
    if found is None:
        await notice(update, context, "chat-nothing-there")
        return
    await answer_command(update, context, comparison_html(found, desk.messages, language))


async def sources(update: Update, context: Context) -> None:
    """``/sources``: the documents there are."""
    asked = await _asked(update, context)
    if asked is None or not await admitted(context, asked):
        return
    desk = desk_of(context)
    language = desk.language(asked.user, asked.chat)
    library = desk.services.library
    if library is None:
        await notice(update, context, "chat-nothing-there")
        return
    documents = await _aside(context, asked, lambda: library.documents(language=language))
    if not documents:
        await notice(update, context, "chat-nothing-there")
        return
    await answer_command(update, context, library_html(documents, desk.messages, language))


async def _aside(context: Context, asked: Asked, work: Callable[[], _T]) -> _T:
    """Return the result of some work off the event loop; whoever waits for it sees that something is done."""
    return await with_sign(context, asked.message, desk_of(context).answering.aside(work))


async def _asked(update: Update, context: Context) -> Asked | None:
    """Return a command's words; None where no person wrote it or it was answered before."""
    message, user = update.message, update.effective_user
    if message is None or user is None:
        return None
    if desk_of(context).state.turn_asked(message.chat_id, message.message_id) is not None:
        return None
    return Asked(argument(message), message, user)
