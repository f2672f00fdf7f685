"""Replies and passages as Telegram messages: HTML that always parses and always fits.

Each function takes channel-neutral values and returns HTML of at most :data:`MAX_UTF16` units and
:data:`MAX_ENTITIES` entities. Text is cut before it is tagged and escaped once, per field.
"""

from __future__ import annotations

import re
from bisect import bisect
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.answer.model import Answer
from bot.links import deep_link
from bot.render.bidi import (
    CONTROLS,
    LRM,
    RLM,
    direction_mark,
    is_foreign,
    is_right_to_left,
    isolated,
    isolates,
    oriented,
    runs_right_to_left,
    without_controls,
    wrapped,
)
from bot.render.html import clipped, escaped, merged, tagged, utf16_length
from index.model import Language
from index.parse.display import display, display_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.answerer import Passage
    from bot.answer.messages import Messages
    from bot.answer.model import Citation, NotFound, Quotation, Reply

MAX_UTF16 = 4096
MAX_ENTITIES = 100
MAX_COPIED = 256
SHOWN_QUOTATIONS = 3
"""Quotations of an answer's own message; the others wait behind "more results"."""

# Arabic and Chinese: clients would slant their letters by machine.
_UPRIGHT = re.compile("[\u0600-\u06ff\u3400-\u9fff]")
# In a citation: what it quotes, and the letters of a symbol.
_NEUTRAL = re.compile("“[^”]*”|«[^»]*»|[A-Z0-9/.()-]+")
# The title that a citation begins with, and what follows: its closing mark first.
_QUOTED_TITLE = re.compile("([“«].+?)([\u00a0\u202f]?[”»].*)", re.DOTALL)
_MAX_HEADLINE = 700
_MAX_CITATION = 300
_MAX_LINE = 400
_MAX_HEADING = 120
_MAX_HEADINGS = 4
_MAX_HIGHLIGHTS = 24
_MAX_GLOSS = 6
# What a phone shows of a button or a result in one line.
_MAX_LABEL = 56
_LEAST_TITLE = 16
# A page of results goes out with each key press: its size is paid for every time.
_MAX_SHARED = 1000
_FIRST_QUOTATION = 2000
_LATER_QUOTATION = 700


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a message that is shown whole or not at all.

    Attributes:
        html: As sent.
        length: Of the shown text, in UTF-16 units.
        entities: How many it has.
    """

    html: str
    length: int
    entities: int


class Page:
    """A message in the making: blocks with an empty line between, as long as they fit."""

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._length = 0
        self._entities = 0

    @property
    def room(self) -> int:
        """UTF-16 units left for another block."""
        return MAX_UTF16 - self._length - 2

    def add(self, block: Block) -> bool:
        """Add a block if it fits; return whether it did."""
        if block.length > self.room or self._entities + block.entities > MAX_ENTITIES:
            return False
        self._blocks.append(block)
        self._length += block.length + 2
        self._entities += block.entities
        return True

    @property
    def html(self) -> str:
        """The message."""
        return "\n\n".join(block.html for block in self._blocks)


def reply_html(reply: Reply, messages: Messages) -> str:
    """Return an answer or a "not found" as a message."""
    if isinstance(reply, Answer):
        return _answer_html(reply, messages)
    return _not_found_html(reply, messages)


def _answer_html(answer: Answer, messages: Messages) -> str:
    language = answer.language
    page = Page()
    headline = clipped(answer.headline, _MAX_HEADLINE)
    if is_foreign(headline, language):  # with its quotation marks: they belong to its two ends
        headline = wrapped(without_controls(headline), Language.ARABIC)
    page.add(line(headline, language, tag="b", limit=_MAX_HEADLINE + 2))
    tail = [*_disagreement(answer, messages), *_gloss(answer, messages)]
    shown = answer.proofs[:SHOWN_QUOTATIONS]
    # What follows the first quotation keeps its place; the first one takes what is left.
    kept = sum(block.length + 2 for block in tail) + (len(shown) - 1) * (_LATER_QUOTATION + _MAX_CITATION)
    for number, quotation in enumerate(shown):
        most = _LATER_QUOTATION if number else min(_FIRST_QUOTATION, page.room - _MAX_CITATION - kept)
        page.add(quotation_block(quotation, language, limit=max(most, 300)))
    for block in tail:
        page.add(block)
    if answer.resolved_question:
        understood = messages.text(language, "followup-understood", question=answer.resolved_question)
        page.add(line(understood, language, tag=slanted(understood)))
    return page.html


def _not_found_html(reply: NotFound, messages: Messages) -> str:
    language = reply.language
    page = Page()
    page.add(line(reply.headline, language, limit=_MAX_HEADLINE))
    if reply.searched:
        page.add(line(reply.searched, language, tag=slanted(reply.searched), limit=_MAX_HEADLINE))
    if reply.pointers:
        labels = [f"• {citation.label}" for citation in reply.pointers[:2]]
        page.add(lines([messages.text(language, "related-intro"), *labels], language))
    return page.html


def _disagreement(answer: Answer, messages: Messages) -> list[Block]:
    if not answer.disagreement:
        return []
    language = answer.language
    rows = [messages.text(language, "disagreement-intro", count=len(answer.disagreement))]
    for value in answer.disagreement:
        why = messages.text(language, value.why)
        citation = _shortened(value.quotation.citation.label, 160)
        row = messages.text(
            language, "disagreement-value", value=clipped(value.value, 120), citation=citation, why=why
        )
        rows.append(f"• {row}")
    return [lines(rows[:6], language)]


def _gloss(answer: Answer, messages: Messages) -> list[Block]:
    if not answer.gloss:
        return []
    language = answer.language
    rows = [
        messages.text(language, "gloss-term", term=term.term, meaning=term.meaning)
        for term in answer.gloss[:_MAX_GLOSS]
    ]
    return [lines([messages.text(language, "gloss-intro"), *rows], language, limit=120)]


def line(text: str, language: Language, *, tag: str = "", limit: int = _MAX_LINE) -> Block:
    """Return one line of the interface as a block; it begins in its language's direction.

    Args:
        text: Plain text.
        language: Of the interface.
        tag: An element around the whole line; none where empty.
        limit: Longest text in UTF-16 units, without what is added for direction.
    """
    shown = oriented(isolated(clipped(text, limit), language), language)
    html = escaped(shown)
    return Block(f"<{tag}>{html}</{tag}>" if tag else html, utf16_length(shown), 1 if tag else 0)


def lines(texts: Sequence[str], language: Language, *, limit: int = _MAX_LINE) -> Block:
    """Return several lines as one block."""
    blocks = [line(text, language, limit=limit) for text in texts]
    return Block("\n".join(block.html for block in blocks), sum(block.length + 1 for block in blocks), 0)


def quotation_block(quotation: Quotation, language: Language, *, limit: int) -> Block:
    """Return a quotation in an expandable blockquote with its citation below.

    Args:
        quotation: The source's words; the deciding ones become bold.
        language: Of the reader's interface.
        limit: Longest quotation in UTF-16 units; longer ones end in ``[…]``.
    """
    words, deciding = shown_words(quotation)
    text = clipped(words, limit)
    bold = merged(deciding, len(text))[:_MAX_HIGHLIGHTS]
    own = quotation.language or (Language.ARABIC if runs_right_to_left(text) else Language.OTHER)
    controls = isolates(text, own)
    marked = tagged(text, bold, tag="b", controls=controls)
    marked = sided(marked, text, own, language)
    length = utf16_length(text) + len(controls) + 3  # at most: a mark and an isolate's two ends
    label = quotation.citation.label
    citation = line(label, _language_of(label, language), tag=slanted(label), limit=_MAX_CITATION)
    return Block(
        f"<blockquote expandable>{marked}</blockquote>\n{citation.html}",
        length + 1 + citation.length,
        1 + len(bold) + citation.entities,
    )


def sided(html: str, text: str, own: Language, language: Language) -> str:
    """Return a document's words so that they run in their own direction in a message of any.

    Args:
        html: The words, tagged.
        text: The same, plain.
        own: Their language.
        language: Of the message.
    """
    if is_right_to_left(own) == is_right_to_left(language):
        return direction_mark(text, own) + html
    # The isolate keeps the order where a message has one direction, the mark gives the side of the words where each
    # paragraph has its own.
    return (RLM if is_right_to_left(own) else LRM) + wrapped(html, own)


def _language_of(label: str, language: Language) -> Language:
    """Return the language whose direction a citation takes: Arabic where it is worded in Arabic.

    Titles and headings it quotes may be in any language and do not count.
    """
    if language is not Language.ARABIC and runs_right_to_left(_NEUTRAL.sub("", label)):
        return Language.ARABIC
    return language


def slanted(text: str) -> str:
    """Return the element of asides: ``i`` for Latin and Cyrillic text, none for scripts that have no italics.

    >>> slanted("A/RES/71/280, para. 15"), slanted("A/RES/71/280، الفقرة ١٥"), slanted("未编号第1段")
    ('i', '', '')
    """
    return "" if _UPRIGHT.search(text) else "i"


def shown_words(quotation: Quotation) -> tuple[str, list[tuple[int, int]]]:
    """Return the quotation as shown, and its deciding words as offsets of that.

    Without the document's bidi controls: a message has its own, and what is shared has none.
    """
    shown = display(quotation.text)
    found = []
    at = 0
    for span in quotation.spans:
        for highlight in quotation.highlights:
            start, end = max(span.start, highlight.start), min(span.end, highlight.end)
            if start < end:
                found.append(shown.shown(at + start - span.start, at + end - span.start))
        at += len(span) + 1
    controls = [match.start() for match in CONTROLS.finditer(shown.text)]
    if not controls:
        return shown.text, found
    moved = [(start - bisect(controls, start - 1), end - bisect(controls, end - 1)) for start, end in found]
    return without_controls(shown.text), moved


def passage_html(passage: Passage, messages: Messages, language: Language) -> str:
    """Return an opened passage: its headings, its words, its sub-paragraphs and notes as far as they fit."""
    page = Page()
    own = passage.quotation.language or language
    if passage.headings:
        trail = " › ".join(display_text(heading) for heading in passage.headings)
        page.add(line(trail, own, tag=slanted(trail), limit=300))
    page.add(quotation_block(passage.quotation, language, limit=_FIRST_QUOTATION))
    for child in passage.children:
        if not page.add(quotation_block(child, language, limit=_LATER_QUOTATION)):
            break
    for note in passage.footnotes:
        if not page.add(quotation_block(note, language, limit=300)):
            break
    if passage.previous is None:
        page.add(line(messages.text(language, "chat-start-of-document"), language))
    if passage.following is None:
        page.add(line(messages.text(language, "chat-end-of-document"), language))
    return page.html


def quotations_html(title: str, quotations: Sequence[Quotation], language: Language) -> tuple[str, int]:
    """Return quotations under a title, and how many of them fitted."""
    page = Page()
    page.add(line(title, language, tag="b"))
    fitted = 0
    for quotation in quotations:
        if not page.add(quotation_block(quotation, language, limit=_LATER_QUOTATION)):
            break
        fitted += 1
    return page.html, fitted


def why_html(answer: Answer, passage: Passage | None, messages: Messages) -> str:
    """Return why an answer was given: how the question was understood, which words decide, and where."""
    language = answer.language
    first = answer.quotations[0]
    shown, deciding = shown_words(first)
    words = [shown[start:end] for start, end in merged(deciding, len(shown))]
    rows = [messages.text(language, "why-title")]
    if answer.resolved_question:
        rows.append(messages.text(language, "why-understood", question=answer.resolved_question))
    if words:
        rows.append(messages.text(language, "why-deciding", words=clipped(" · ".join(words), 300)))
    place = [
        wrapped(clipped(display_text(heading), _MAX_HEADING), first.language)
        for heading in (passage.headings if passage else ())
    ]
    place.append(clipped(first.citation.label, _MAX_CITATION))
    rows.append(messages.text(language, "why-place", place=" › ".join(place[-_MAX_HEADINGS:])))
    rows.append(messages.text(language, "why-proofs", count=len(answer.proofs)))
    rows.append(messages.text(language, "why-verbatim"))
    page = Page()
    page.add(line(rows[0], language, tag="b"))
    page.add(lines(rows[1:], language, limit=1200))
    page.add(quotation_block(first, language, limit=_FIRST_QUOTATION))
    return page.html


def notice_html(text: str, language: Language) -> str:
    """Return a notice of the interface, several lines allowed."""
    page = Page()
    for paragraph in text.split("\n\n"):
        page.add(lines(paragraph.split("\n"), language, limit=1500))
    return page.html


def copied_citation(citation: Citation, bot_username: str) -> str:
    """Return a citation in UN form and its link, to be copied: at most 256 units, no bidi controls."""
    link = deep_link(bot_username, citation.permalink)
    label = clipped(without_controls(citation.label), MAX_COPIED - utf16_length(link) - 1)
    return f"{label}\n{link}"


def shared_html(quotation: Quotation) -> str:
    """Return a quotation with its citation for other chats, without bidi controls."""
    shown, deciding = shown_words(quotation)
    text = clipped(shown, _MAX_SHARED)
    bold = merged(deciding, len(text))[:_MAX_HIGHLIGHTS]
    label = clipped(without_controls(quotation.citation.label), _MAX_CITATION)
    marked = tagged(text, bold, tag="b")
    cited = f"<i>{escaped(label)}</i>" if slanted(label) else escaped(label)
    return f"<blockquote expandable>{marked}</blockquote>\n{cited}"


def short_label(citation: Citation) -> str:
    """Return a citation for a button or a result's title: a long title of a document is cut, not the place in it."""
    return _shortened(without_controls(citation.label), _MAX_LABEL)


def _shortened(label: str, limit: int) -> str:
    """Return a citation of about a length: the title it begins with is cut, as far as :data:`_LEAST_TITLE`."""
    quoted = _QUOTED_TITLE.match(label)
    if len(label) <= limit or quoted is None:
        return clipped(label, 2 * limit)
    title, place = quoted.groups()
    room = max(limit - len(place), _LEAST_TITLE)
    if len(title) > room:
        end = title.rfind(" ", _LEAST_TITLE // 2, room)
        title = title[: end if end > 0 else room].rstrip() + "…"
    return clipped(title + place, 2 * limit)


def result_description(quotation: Quotation) -> str:
    """Return an inline result's description: the passage from just before its deciding words."""
    text, deciding = shown_words(quotation)
    stretches = merged(deciding, len(text))
    start = stretches[0][0] if stretches else 0
    if start > 80:
        start = text.rfind(" ", 0, start - 30) + 1 or start
        text = f"… {text[start:]}"
    return clipped(text, 200)
