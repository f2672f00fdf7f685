"""The answerer, off the event loop: a pool of threads, and a memory of what was answered a moment ago.

What is asked while the same is worked out waits for that one result.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from bot.answer.model import Answer
from bot.answer.readiness import settle
from bot.chat.recent import Recent
from bot.render.telegram import SHOWN_QUOTATIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from bot.answer.answerer import Answerer, Passage
    from bot.answer.model import Question, Quotation, Reply
    from index.model import Language

_T = TypeVar("_T")

# Answering holds the interpreter's lock most of the time: more threads would only wait for each other.
_THREADS = 2
# A reply and its message are some 10 KB.
_REMEMBERED = 1024
_PICTURES = 64
_MOST_FURTHER = 30


@dataclass(frozen=True, slots=True)
class Opened:
    """What a permalink opens.

    Attributes:
        passage: The unit, or the nearest where it is gone; None where nothing is near.
        gone: Whether the unit itself is no longer there.
    """

    passage: Passage | None
    gone: bool


class Answering:
    """Asks the current answerer; when another one takes its place, what was remembered is dropped.

    Args:
        source: Returns the answerer to use now. Called once a question; must be quick.
    """

    def __init__(self, source: Callable[[], Answerer]) -> None:
        self._source = source
        self._pool = ThreadPoolExecutor(_THREADS, thread_name_prefix="answer")
        # A picture takes up to a second: answers do not queue behind it.
        self._drawing = ThreadPoolExecutor(1, thread_name_prefix="draw")
        self._under_way: dict[Hashable, asyncio.Future[Any]] = {}
        self._current: Answerer | None = None
        self._replies: Recent[Reply] = Recent(_REMEMBERED)
        self._found: Recent[tuple[Quotation, ...]] = Recent(_REMEMBERED)
        self._drawn: Recent[Any] = Recent(_REMEMBERED)
        self._pictures: Recent[Any] = Recent(_PICTURES)

    def close(self) -> None:
        """Wait for answers in hand and end the threads."""
        self._pool.shutdown(wait=True)
        self._drawing.shutdown(wait=True)

    async def reply(self, question: Question) -> Reply:
        """Return the answer to a question."""
        answerer = self._answerer()
        known = self._replies.get(question)
        if known is not None:
            return known
        reply = await self._once(("reply", question), lambda: answerer.answer(question))
        if answerer is self._current:
            self._replies.keep(question, reply)
        return reply

    async def drawn_aside(self, key: Hashable, draw: Callable[[], _T]) -> _T:
        """Return the picture drawn for a key a moment ago, else draw it on a thread of its own: it takes long."""
        answerer = self._answerer()
        kept: _T | None = self._pictures.get(key)
        if kept is not None:
            return kept
        made = await self._once(("picture", key), draw, self._drawing)
        if made is not None and answerer is self._current:
            self._pictures.keep(key, made)
        return made

    async def aside(self, work: Callable[[], _T]) -> _T:
        """Return the result of work that would hold up the event loop: it runs on a thread."""
        return await self._run(work)

    def known(self, question: Question) -> Reply | None:
        """Return the answer to a question that was answered a moment ago; None for any other."""
        self._answerer()
        return self._replies.get(question)

    def drawn(self, key: Hashable, draw: Callable[[], _T]) -> _T:
        """Return what was drawn for a key a moment ago with the current answerer, else draw it.

        Args:
            key: All that the drawing depends on beside the answerer.
            draw: Makes it; never None.
        """
        self._answerer()
        kept: _T | None = self._drawn.get(key)
        if kept is None:
            kept = draw()
            self._drawn.keep(key, kept)
        return kept

    async def search(
        self, text: str, *, language: Language | None, limit: int, offset: int = 0
    ) -> tuple[Quotation, ...]:
        """Return passages for a few words, best first."""
        answerer = self._answerer()
        key = (text, language, limit, offset)
        known = self._found.get(key)
        if known is not None:
            return known
        found = tuple(
            await self._once(
                ("search", key),
                lambda: answerer.search(text, language=language, limit=limit, offset=offset),
            )
        )
        if answerer is self._current:
            self._found.keep(key, found)
        return found

    async def look_up(self, reference: str, *, language: Language | None) -> Reply:
        """Return the paragraph that a reference names."""
        answerer = self._answerer()
        return await self._run(lambda: answerer.look_up(reference, language=language))

    def passage(self, permalink: str, language: Language) -> Passage | None:
        """Return the passage of a permalink, cited for a reader of a language, at once: it is a look-up."""
        return self._answerer().passage(permalink, language=language)

    def opened(self, permalink: str, language: Language) -> Opened:
        """Return the passage of a permalink, or the nearest to it where it is gone."""
        passage = self.passage(permalink, language)
        if passage is not None:
            return Opened(passage, gone=False)
        nearest = self._answerer().nearest(permalink)
        return Opened(self.passage(nearest.permalink, language) if nearest is not None else None, gone=True)

    async def further(self, question: Question, reply: Reply) -> tuple[Quotation, ...]:
        """Return what comes after an answer's message: other quotations, related ones, search results."""
        found: OrderedDict[str, Quotation] = OrderedDict()
        shown = set()
        if isinstance(reply, Answer):
            shown = {each.citation.permalink for each in reply.proofs[:SHOWN_QUOTATIONS]}
            for quotation in reply.quotations:
                found.setdefault(quotation.citation.permalink, quotation)
            for citation in reply.related:
                passage = self.passage(citation.permalink, reply.language)
                if passage is not None:
                    found.setdefault(citation.permalink, passage.quotation)
        asked = getattr(reply, "resolved_question", "") or question.text
        for quotation in await self.search(asked, language=None, limit=_MOST_FURTHER):
            found.setdefault(quotation.citation.permalink, quotation)
        return tuple(quotation for key, quotation in found.items() if key not in shown)

    def _answerer(self) -> Answerer:
        answerer = self._source()
        if answerer is not self._current:
            swapped = self._current is not None
            self._current = answerer
            self._under_way.clear()
            for recent in (self._replies, self._found, self._drawn, self._pictures):
                recent.clear()
            if swapped:
                self._pool.submit(settle)
        return answerer

    async def _once(
        self, key: Hashable, work: Callable[[], _T], pool: ThreadPoolExecutor | None = None
    ) -> _T:
        """Return the result of work on a thread; whoever asks for the same meanwhile gets that result, too."""
        result = self._under_way.get(key)
        if result is None:
            result = asyncio.get_running_loop().run_in_executor(pool or self._pool, work)
            self._under_way[key] = result
            result.add_done_callback(lambda done: self._ended(key, done))
        shared: _T = await asyncio.shield(result)
        return shared

    def _ended(self, key: Hashable, done: asyncio.Future[Any]) -> None:
        if self._under_way.get(key) is done:
            del self._under_way[key]

    async def _run(self, work: Callable[[], _T]) -> _T:
        return await asyncio.get_running_loop().run_in_executor(self._pool, work)
