"""Inline mode: ``@bot lima 2013`` in any chat lists passages; the chosen one is sent with its citation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import (
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.answer.model import Answer, Question
from bot.chat.desk import desk_of
from bot.chat.keyboards import open_keyboard
from bot.chat.sending import refuses, unhurried
from bot.links import shared_permalink
from bot.render.telegram import result_description, result_title, shared_html

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from telegram import InlineQuery, Update

    from bot.answer.model import Quotation
    from bot.chat.desk import Context, Desk
    from index.model import Language

PAGE = 10
ASK_PARAMETER = "ask"
"""The deep link of "not found": it opens the bot and nothing more."""

_CACHE_S = 300
# What is popular changes with every choice, and its button is in the person's language.
_POPULAR_CACHE_S = 30


async def on_inline_query(update: Update, context: Context) -> None:
    """Answer an inline query. While one of a person is answered, only their latest other one waits."""
    query = update.inline_query
    desk = desk_of(context)
    if query is None or not desk.guard.may_ask(query.from_user.id, query.from_user.id):
        return
    desk.metrics.count("questions", "inline")
    # Each key press is a query: those that came meanwhile but the last are of no use to anyone.
    waiting: dict[int, InlineQuery | None] = context.bot_data.setdefault("inline_waiting", {})
    person = query.from_user.id
    if person in waiting:
        if waiting[person] is not None:
            desk.metrics.count("inline", "overtaken")
        waiting[person] = query
        return
    waiting[person] = None
    try:
        next_query: InlineQuery | None = query
        while next_query is not None:
            await _answer(context, desk, next_query)
            next_query = waiting[person]
            waiting[person] = None
    finally:
        del waiting[person]


async def on_chosen_result(update: Update, context: Context) -> None:
    """Count that a passage was shared; what was typed is not looked at."""
    chosen = update.chosen_inline_result
    if chosen is not None:
        desk_of(context).state.opened(chosen.result_id)


async def _answer(context: Context, desk: Desk, query: InlineQuery) -> None:
    text = query.query.strip()
    offset = int(query.offset) if query.offset.isascii() and query.offset.isdigit() else 0
    language = desk.language(query.from_user)
    button = None
    if not text:
        found, more = _popular(desk), False
    elif (permalink := shared_permalink(text)) is not None:
        passage = desk.answering.passage(permalink)
        found, more = ([passage.quotation] if passage is not None else []), False
    else:
        found, more, language = await _found(desk, text, offset)
    if text and not found and offset == 0:
        button = InlineQueryResultsButton(
            desk.text(language, "inline-not-found"), start_parameter=ASK_PARAMETER
        )
    try:
        await unhurried(
            lambda: query.answer(
                articles(found, desk, language, context.bot.username),
                cache_time=_CACHE_S if text else _POPULAR_CACHE_S,
                is_personal=not text,
                next_offset=str(offset + PAGE) if more else "",
                button=button,
            )
        )
    except BadRequest as error:  # the person typed on: Telegram no longer waits for this one
        if not refuses(error, "query is too old"):
            raise
        desk.metrics.count("inline", "too_late")


async def _found(desk: Desk, text: str, offset: int) -> tuple[list[Quotation], bool, Language]:
    """Return a page of passages, whether there are more, and the language of the query.

    The answer's own quotations come first. Nothing here depends on who asks: the page is cached for everyone.
    """
    reply = await desk.answering.reply(Question(text))
    first = list(reply.quotations) if isinstance(reply, Answer) else []
    ids = {quotation.citation.permalink for quotation in first}
    hits = await desk.answering.search(text, language=None, limit=PAGE + 1, offset=offset)
    found = [quotation for quotation in hits[:PAGE] if quotation.citation.permalink not in ids]
    return (first if offset == 0 else []) + found, len(hits) > PAGE, reply.language


def _popular(desk: Desk) -> list[Quotation]:
    passages = (desk.answering.passage(permalink) for permalink in desk.state.popular())
    return [passage.quotation for passage in passages if passage is not None]


def articles(
    quotations: Iterable[Quotation], desk: Desk, language: Language, username: str
) -> Sequence[InlineQueryResultArticle]:
    """Return the results for some quotations; one passage once, its permalink is the result's id."""
    by_id: dict[str, Quotation] = {}
    for quotation in quotations:
        by_id.setdefault(quotation.citation.permalink, quotation)
    return [article(quotation, desk, language, username) for quotation in list(by_id.values())[:50]]


def article(quotation: Quotation, desk: Desk, language: Language, username: str) -> InlineQueryResultArticle:
    """Return one result: the citation as title, the passage as description."""
    permalink = quotation.citation.permalink
    return InlineQueryResultArticle(
        permalink,
        result_title(quotation.citation),
        InputTextMessageContent(
            shared_html(quotation),
            parse_mode=ParseMode.HTML,
            link_preview_options=LinkPreviewOptions(is_disabled=True),
        ),
        description=result_description(quotation),
        reply_markup=open_keyboard(permalink, desk.messages, language, username),
    )
