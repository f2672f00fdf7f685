"""A message that asks becomes a message that answers; an edited question edits its answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.answer.model import Answer, Question
from bot.chat.desk import desk_of, log
from bot.chat.keyboards import reply_keyboard
from bot.chat.logs import new_question_id
from bot.chat.sending import edit, in_reply, send, with_sign
from bot.render.telegram import notice_html, reply_html
from bot.state import MAX_HISTORY, Turn

if TYPE_CHECKING:
    from telegram import Chat, Message, Update, User

    from bot.answer.model import Reply
    from bot.chat.desk import Context, Desk
    from index.model import Language


@dataclass(frozen=True, slots=True)
class Asked:
    """A question taken out of a message.

    Attributes:
        text: Without the command or the mention.
        message: The message.
        user: Who asked.
    """

    text: str
    message: Message
    user: User

    @property
    def chat(self) -> Chat:
        """Where it was asked."""
        return self.message.chat

    @property
    def in_group(self) -> bool:
        """Whether others read along."""
        return self.chat.id < 0


async def on_private_text(update: Update, context: Context) -> None:
    """Answer a text or a caption in a private chat; a reply to "what was wrong?" is kept as a remark instead."""
    message, user = update.message, update.effective_user
    text = (message.text or message.caption or "") if message is not None else ""
    if message is None or user is None or not text:
        return
    desk = desk_of(context)
    replied = message.reply_to_message
    if replied is not None and desk.state.add_remark(user.id, message.chat_id, replied.message_id, text):
        language = desk.language(user, message.chat)
        await send(context, message.chat_id, notice_html(desk.text(language, "chat-remark-kept"), language))
        return
    await answer(context, Asked(text, message, user))


async def on_private_wordless(update: Update, context: Context) -> None:
    """Say that a picture, a voice or a sticker cannot be read; an album, whose words may stand apart, is left alone."""
    message, user = update.message, update.effective_user
    if message is None or user is None:
        return
    desk = desk_of(context)
    asked = Asked("", message, user)
    if message.media_group_id is not None or not await admitted(context, asked):
        return
    language = desk.language(user, message.chat)
    await send(context, message.chat_id, notice_html(desk.text(language, "chat-words-only"), language))


async def on_edited_private_text(update: Update, context: Context) -> None:
    """Edit the answer to a question that was edited in a private chat."""
    message, user = update.edited_message, update.effective_user
    text = (message.text or message.caption or "") if message is not None else ""
    if message is not None and user is not None and text:
        await answer_edited(context, Asked(text, message, user))


async def answer(context: Context, asked: Asked) -> None:
    """Answer a question once, however often its update comes."""
    if desk_of(context).state.turn_asked(asked.chat.id, asked.message.message_id) is None:
        await _answer_anew(context, asked)


async def _answer_anew(context: Context, asked: Asked) -> None:
    desk = desk_of(context)
    state = desk.state
    if not await admitted(context, asked):
        return
    turn = Turn(
        asked.chat.id,
        asked.message.message_id,
        asked.user.id,
        asked.text,
        _history(desk, asked),
    )
    # Remembered before it is answered: the same update again finds it.
    state.remember(turn)
    html, keyboard = await _worded(context, asked, turn)
    sent = await send(
        context,
        asked.chat.id,
        html,
        keyboard=keyboard,
        reply_to=in_reply(asked.message),
    )
    if sent is not None:
        state.answered(turn, sent.chat_id, sent.message_id)


async def answer_edited(context: Context, asked: Asked) -> None:
    """Edit the answer to an edited question; a question that is no longer remembered is answered anew."""
    desk = desk_of(context)
    turn = desk.state.turn_asked(asked.chat.id, asked.message.message_id)
    if turn is not None and turn.question == asked.text:
        return
    if turn is None or turn.answer_id is None:
        # Forgotten, or its answer failed or is still on its way: the corrected question gets one of its own.
        await _answer_anew(context, asked)
        return
    if not await admitted(context, asked):
        return
    answer_id = turn.answer_id
    turn = Turn(turn.chat_id, turn.message_id, turn.user_id, asked.text, turn.history, answer_id)
    html, keyboard = await _worded(context, asked, turn)
    if await edit(context, asked.chat.id, answer_id, html, keyboard=keyboard):
        desk.state.remember(turn)
        return
    # Its answer was deleted, or is too old to be changed.
    sent = await send(context, asked.chat.id, html, keyboard=keyboard, reply_to=in_reply(asked.message))
    if sent is not None:
        desk.state.remember(turn)
        desk.state.answered(turn, sent.chat_id, sent.message_id)


async def admitted(context: Context, asked: Asked) -> bool:
    """Return whether a question may be answered now; say why not, once and only in private.

    Sizes come first: they cost nothing.
    """
    desk = desk_of(context)
    language = desk.language(asked.user, asked.chat)
    limit = desk.settings.max_question_chars
    if len(asked.text) > limit:
        desk.metrics.count("refused", "too_long")
        if not asked.in_group:
            notice = desk.text(language, "notfound-too-long", limit=limit)
            await send(context, asked.chat.id, notice_html(notice, language))
        return False
    refusal = desk.guard.refusal(asked.user.id, asked.chat.id)
    if refusal is None:
        return True
    desk.metrics.count("refused", "rate")
    if refusal.first and not asked.in_group:
        notice = desk.text(language, "chat-slow-down", seconds=refusal.wait_s)
        await send(context, asked.chat.id, notice_html(notice, language))
    return False


async def reply_to_turn(context: Context, turn: Turn, language: Language) -> Reply:
    """Return the reply to a question with its history; the interface's language where the text tells none."""
    return await desk_of(context).answering.reply(question_of(turn, language))


def question_of(turn: Turn, language: Language) -> Question:
    """Return a turn's question as the answerer takes it."""
    return Question(turn.question, turn.history, language)


async def _worded(context: Context, asked: Asked, turn: Turn) -> tuple[str, str]:
    desk = desk_of(context)
    number = new_question_id()
    language = desk.language(asked.user, asked.chat)
    begun = desk.clock()
    reply = desk.answering.known(question_of(turn, language))
    if reply is None:
        reply = await with_sign(context, asked.message, reply_to_turn(context, turn, language))
    taken_s = desk.clock() - begun
    surface = "group" if asked.in_group else "private"
    outcome = "answered" if isinstance(reply, Answer) else reply.reason.value
    desk.metrics.count("replies", outcome)
    desk.metrics.count("questions", surface)
    desk.metrics.observe(taken_s)
    log.info(
        "replied",
        extra={
            "id": number,
            "surface": surface,
            "outcome": outcome,
            "intent": reply.intent.value,
            "language": reply.language.value,
            "ms": round(taken_s * 1000, 1),
        },
    )
    key = ("reply", question_of(turn, language), language)
    return desk.answering.drawn(key, lambda: shown_reply(context, reply, language))


def shown_reply(context: Context, reply: Reply, language: Language) -> tuple[str, str]:
    """Return a reply's message and its buttons as JSON."""
    desk = desk_of(context)
    passage = None
    if isinstance(reply, Answer):
        passage = desk.answering.passage(reply.quotations[0].citation.permalink, language)
    keyboard = reply_keyboard(reply, passage, desk.messages, language, context.bot.username)
    return reply_html(reply, desk.messages), keyboard.to_json()


def _history(desk: Desk, asked: Asked) -> tuple[str, ...]:
    """Return the earlier questions: of the answer replied to, else someone's latest in this chat."""
    replied = asked.message.reply_to_message
    if replied is not None:
        turn = desk.state.turn_answered(asked.chat.id, replied.message_id)
        if turn is not None and not turn.question.startswith("/"):
            return (*turn.history, turn.question)[-MAX_HISTORY:]
    return desk.state.history(asked.chat.id, asked.user.id, before=asked.message.message_id)
