"""Inline mode: ``@bot lima 2013`` in any chat lists passages; the chosen one is sent with its citation."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
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
from bot.answer.question import SILENT
from bot.chat.desk import desk_of
from bot.chat.keyboards import open_keyboard
from bot.chat.sending import refuses, unhurried
from bot.links import shared_permalink
from bot.render.telegram import result_description, shared_html, short_label
from index.text.language import detect_question

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from telegram import InlineQuery, Update

    from bot.answer.model import Quotation, Reply
    from bot.chat.desk import Context, Desk
    from index.model import Language

PAGE = 8
ASK_PARAMETER = "ask"
"""The deep link of "not found": it opens the bot and nothing more."""

_CACHE_S = 300
# What is popular changes with every choice, and its buttons are in the person's language.
_PERSONAL_CACHE_S = 30


@dataclass(frozen=True, slots=True)
class ResultPage:
    """What one inline query is answered with.

    Attributes:
        results: Ready to be sent, as JSON: a page that many ask for is written once.
        count: How many results there are.
        language: Of the button.
        more: Whether another page follows.
        personal: Whether it depends on who asks, so that Telegram must not show it to others.
        refused: Whether the person is not on the list.
    """

    results: str
    count: int
    language: Language
    more: bool = False
    personal: bool = False
    refused: bool = False


async def on_inline_query(update: Update, context: Context) -> None:
    """Answer an inline query, unless its person typed on before there was an answer.

    Each key press is a query. Those that came together overtake each other before any work; while one is worked
    out, those that follow overtake it and each other: only the last of a burst is answered.
    """
    query = update.inline_query
    desk = desk_of(context)
    if query is None:
        return
    desk.metrics.count("questions", "inline")
    waiting: dict[int, InlineQuery | None] = context.bot_data.setdefault("inline_waiting", {})
    person = query.from_user.id
    if person in waiting:
        desk.metrics.count("inline", "overtaken")
        waiting[person] = query
        return
    waiting[person] = query
    page: ResultPage | None = None
    try:
        await asyncio.sleep(0)  # the others of the same batch take their places
        while (latest := waiting[person]) is not None:
            query, waiting[person] = latest, None
            page = await _page(context, desk, query, lambda: waiting[person] is not None)
    finally:
        del waiting[person]
    if page is not None:
        await _send(desk, query, page)


async def refuse(desk: Desk, query: InlineQuery) -> None:
    """Show someone who is not on the list that there is nothing, and why."""
    await _send(desk, query, ResultPage("[]", 0, desk.language(query.from_user), personal=True, refused=True))


async def on_chosen_result(update: Update, context: Context) -> None:
    """Count that a passage was shared; what was typed is not looked at."""
    chosen = update.chosen_inline_result
    if chosen is not None:
        desk_of(context).state.opened(chosen.result_id)


async def _page(
    context: Context, desk: Desk, query: InlineQuery, overtaken: Callable[[], bool]
) -> ResultPage | None:
    """Return what to answer a query with; None where it was overtaken meanwhile."""
    text, offset = query.query.strip(), _offset(query)
    language = desk.language(query.from_user)
    username = context.bot.username
    if not text:
        return _written(articles(_popular(desk, language), desk, language, username), language, personal=True)
    if (permalink := shared_permalink(text)) is not None:
        passage = desk.answering.passage(permalink, language)
        found = [passage.quotation] if passage is not None else []
        return _written(articles(found, desk, language, username), language, personal=True)
    # What tells its language is the same for everyone; names and numbers alone are answered in the person's.
    own = language if detect_question(text).confidence < SILENT else None
    reply = await desk.answering.reply(Question(text, language=own))
    if overtaken():
        return None
    found, more = await _found(desk, reply, text, offset, own)
    spoken = reply.language
    return desk.answering.drawn(
        ("results", text, offset, own),
        lambda: _written(
            articles(found, desk, spoken, username), spoken, more=more, personal=own is not None
        ),
    )


def _written(
    results: Sequence[InlineQueryResultArticle],
    language: Language,
    *,
    more: bool = False,
    personal: bool = False,
) -> ResultPage:
    written = json.dumps([result.to_dict() for result in results], ensure_ascii=False)
    return ResultPage(written, len(results), language, more, personal)


async def _send(desk: Desk, query: InlineQuery, page: ResultPage) -> None:
    offset = _offset(query)
    button = None
    if page.refused or (query.query.strip() and not page.count and offset == 0):
        label = desk.text(page.language, "chat-not-allowed" if page.refused else "inline-not-found")
        button = InlineQueryResultsButton(label, start_parameter=ASK_PARAMETER)
    try:
        await unhurried(
            lambda: query.answer(
                [],
                api_kwargs={"results": page.results},
                cache_time=_PERSONAL_CACHE_S if page.personal else _CACHE_S,
                is_personal=page.personal,
                next_offset=str(offset + PAGE) if page.more else "",
                button=button,
            )
        )
    except BadRequest as error:  # the person typed on: Telegram no longer waits for this one
        if not refuses(error, "query is too old"):
            raise
        desk.metrics.count("inline", "too_late")


def _offset(query: InlineQuery) -> int:
    return int(query.offset) if query.offset.isascii() and query.offset.isdigit() else 0


async def _found(
    desk: Desk, reply: Reply, text: str, offset: int, language: Language | None
) -> tuple[list[Quotation], bool]:
    """Return a page of passages, and whether there are more.

    The answer's own quotations come first. Without a language, nothing here depends on who asks.
    """
    first = list(reply.quotations) if isinstance(reply, Answer) else []
    ids = {quotation.citation.permalink for quotation in first}
    hits = await desk.answering.search(text, language=language, limit=PAGE + 1, offset=offset)
    found = [quotation for quotation in hits[:PAGE] if quotation.citation.permalink not in ids]
    return (first if offset == 0 else []) + found, len(hits) > PAGE


def _popular(desk: Desk, language: Language) -> list[Quotation]:
    passages = (desk.answering.passage(permalink, language) for permalink in desk.state.popular())
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
        short_label(quotation.citation),
        InputTextMessageContent(
            shared_html(quotation),
            parse_mode=ParseMode.HTML,
            link_preview_options=LinkPreviewOptions(is_disabled=True),
        ),
        description=result_description(quotation),
        reply_markup=open_keyboard(permalink, desk.messages, language, username),
    )
