"""What only administrators may: ``/stats``, ``/reload``, ``/feedback``."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bot.chat.commands import notice
from bot.chat.desk import desk_of
from bot.chat.sending import send
from bot.render.telegram import Page, line, lines

if TYPE_CHECKING:
    from telegram import Update

    from bot.chat.desk import Context

_MOST_FEEDBACK = 20


async def stats(update: Update, context: Context) -> None:
    """``/stats``: the counters since the start."""
    if not await _allowed(update, context) or update.effective_chat is None:
        return
    desk = desk_of(context)
    language = desk.language(update.effective_user, update.effective_chat)
    page = Page()
    page.add(line(desk.text(language, "stats-title"), language, tag="b"))
    rows = [
        desk.text(language, "stats-line", name=name, value=str(value))
        for name, value in desk.metrics.figures().items()
    ]
    page.add(lines(rows[:60], language, limit=60))
    await send(context, update.effective_chat.id, page.html)


async def reload(update: Update, context: Context) -> None:
    """``/reload``: open the newest index; the one in use stays where that fails."""
    if not await _allowed(update, context):
        return
    open_newest = desk_of(context).reload
    done = open_newest is not None and await asyncio.to_thread(open_newest)
    await notice(update, context, "reload-done" if done else "reload-failed")


async def feedback(update: Update, context: Context) -> None:
    """``/feedback``: how many thumbs up and down, and the latest with their remarks."""
    if not await _allowed(update, context) or update.effective_chat is None:
        return
    desk = desk_of(context)
    language = desk.language(update.effective_user, update.effective_chat)
    latest = desk.state.feedback(_MOST_FEEDBACK)
    if not latest:
        await notice(update, context, "feedback-none")
        return
    good, bad = desk.state.feedback_counts()
    page = Page()
    title = desk.text(language, "feedback-title", good=good, bad=bad)
    page.add(line(title, language, tag="b"))
    for each in latest:
        thumb = "👍" if each.good else "👎"
        page.add(line(f"{thumb} {each.permalink or '—'} {each.remark}".rstrip(), language, limit=300))
    await send(context, update.effective_chat.id, page.html)


async def _allowed(update: Update, context: Context) -> bool:
    """Return whether an administrator asks; tell others in private, ignore them in groups."""
    user, chat = update.effective_user, update.effective_chat
    if user is not None and desk_of(context).guard.is_administrator(user.id):
        return True
    if chat is not None and chat.id > 0:
        await notice(update, context, "chat-admins-only")
    return False
