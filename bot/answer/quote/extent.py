"""How much of a unit is quoted: all of it, or the sentences and clauses around what answers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answer.quote.citing import quotation_of
from index.model import NUMBERED, Span

if TYPE_CHECKING:
    from bot.answer.model import Quotation
    from index.library import Library
    from index.model import Language

QUOTE_LIMIT = 600
"""Code points of a quotation, unless one sentence alone is longer."""
_CLAUSE_END = re.compile("[،,؛;，；](?!\\d)")


def quotation_at(library: Library, chunk: int, sentence: int, words: Span, reader: Language) -> Quotation:
    """Return the quotation around a sentence, some words of it marked.

    Args:
        library: Where they stand.
        chunk: The chunk's number.
        sentence: The sentence's number in the chunk.
        words: Those to mark, in the chunk's shown text.
        reader: The language of the citation.
    """
    place = library.chunks[chunk]
    document = library.documents[place.document]
    spans = quote_spans(library, chunk, sentence)
    marks = library.passage_text(chunk).source_spans(words.start, words.end)
    return quotation_of(document, document.by_key[place.paragraph], reader, spans=spans, highlights=marks)


def quote_spans(library: Library, chunk: int, sentence: int, value: Span | None = None) -> tuple[Span, ...]:
    """Return the source spans of the words to quote around a sentence.

    The whole unit where it fits into :data:`QUOTE_LIMIT`; else the sentence, with the sentences around it as far
    as they fit; of a longer sentence in a unit without a number the clauses around the deciding words.

    Args:
        library: Where they stand.
        chunk: The chunk's number.
        sentence: The sentence's number in the chunk.
        value: The deciding words, in the chunk's shown text; None where the sentence as a whole decides.
    """
    passage = library.passage_text(chunk)
    paragraph = library.paragraph(library.chunks[chunk])
    if len(passage.joined.text) <= QUOTE_LIMIT:
        return paragraph.spans
    sentences = library.annotation(chunk).sentences
    first = last = sentence
    while value is not None and value.start < sentences[first].start:
        first -= 1  # who does it stands in a sentence before
    while True:
        before, after = first, last
        if last + 1 < len(sentences) and sentences[last + 1].end - sentences[first].start <= QUOTE_LIMIT:
            last += 1
        if first > 0 and sentences[last].end - sentences[first - 1].start <= QUOTE_LIMIT:
            first -= 1
        if (first, last) == (before, after):
            break
    quoted = Span(sentences[first].start, sentences[last].end)
    if value is not None and len(quoted) > QUOTE_LIMIT and paragraph.kind not in NUMBERED:
        quoted = _clauses(passage.text, quoted, value)
    elif first == 0 and last == len(sentences) - 1:
        return paragraph.spans
    text = passage.text[quoted.start : quoted.end]
    start = quoted.start + len(text) - len(text.lstrip())
    return passage.source_spans(start, start + len(text.strip()))


def _clauses(text: str, sentence: Span, value: Span) -> Span:
    """Return the clauses of a sentence around some words of it, as many as fit into :data:`QUOTE_LIMIT`."""
    stops = [match.end() for match in _CLAUSE_END.finditer(text, sentence.start, sentence.end)]
    starts, ends = [sentence.start, *stops], [*stops, sentence.end]
    start = max(one for one in starts if one <= value.start)
    end = min(one for one in ends if one >= value.end)
    while True:
        later = next((one for one in ends if one > end), end)
        if later != end and later - start <= QUOTE_LIMIT:
            end = later
            continue
        earlier = next((one for one in reversed(starts) if one < start), start)
        if earlier == start or end - earlier > QUOTE_LIMIT:
            return Span(start, end)
        start = earlier
