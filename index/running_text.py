"""A document's units read as one running text, in which words are found across units and page breaks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from index.model import UnitKind
from index.text.normalize import fold
from index.word_alignment import Word, words_of_shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.library import Library


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one unit.

    Attributes:
        chunk: The unit's chunk.
        start: Its first code point in the unit's shown text.
        end: One past its last.
    """

    chunk: int
    start: int
    end: int


class RunningText:
    """The units of a library in reading order, a document's notes apart from its text."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._words = lru_cache(maxsize=4096)(self._words_of)
        self._flow = lru_cache(maxsize=256)(self._flow_of)

    def around(self, chunk: int, length: int, *, marked: bool) -> RunningPassage:
        """Return a unit with as much before and after it as a quotation of a length can reach.

        Args:
            chunk: The unit.
            length: Letters and digits of the quotation.
            marked: Whether the units' printed numbers are words of theirs: "15. Requests …".
        """
        owner, flows = self._flow(self._library.chunks[chunk].document)
        flow = flows[owner[chunk]]
        at = flow.index(chunk)
        first = last = at
        room = length
        while first > 0 and room > 0:
            first -= 1
            room -= sum(len(word.folded) for word in self._words(flow[first]))
        room = length
        while last + 1 < len(flow) and room > 0:
            last += 1
            room -= sum(len(word.folded) for word in self._words(flow[last]))
        return RunningPassage.of(self, flow[first : last + 1], marked=marked)

    def unit(self, chunk: int) -> tuple[str, tuple[Word, ...]]:
        """Return a unit's shown text and its words."""
        return self._library.passage_text(chunk).text, self._words(chunk)

    def mark(self, chunk: int) -> str:
        """Return a unit's printed number; empty where it has none."""
        one = self._library.chunks[chunk]
        span = self._library.paragraph(one).mark
        text = self._library.documents[one.document].source.text
        return text[span.start : span.end] if span is not None else ""

    def _words_of(self, chunk: int) -> tuple[Word, ...]:
        return words_of_shown(self._library.passage_text(chunk).text)

    def _flow_of(self, document: str) -> tuple[dict[int, int], tuple[tuple[int, ...], ...]]:
        """Return a document's chunks as they are read on: its text, and its notes apart; each chunk to its flow."""
        flows: tuple[list[int], list[int]] = ([], [])
        for paragraph in self._library.documents[document].paragraphs:
            chunk = self._library.chunk_numbers.get((document, paragraph.locator.key))
            if chunk is not None:
                flows[paragraph.kind is UnitKind.FOOTNOTE].append(chunk)
        owner = {chunk: number for number, flow in enumerate(flows) for chunk in flow}
        return owner, (tuple(flows[0]), tuple(flows[1]))


@dataclass(frozen=True, slots=True)
class RunningPassage:
    """Neighbouring units read as one.

    Attributes:
        text: Their shown texts, a space between each two.
        words: Their words, with offsets into that text.
        owners: For each word its unit's chunk; -1 for a printed number.
        starts: Chunk to where its text begins.
    """

    text: str
    words: tuple[Word, ...]
    owners: tuple[int, ...]
    starts: dict[int, int]

    @classmethod
    def of(cls, running: RunningText, chunks: Sequence[int], *, marked: bool) -> RunningPassage:
        """Return some neighbouring units, with their printed numbers where these are wanted."""
        texts: list[str] = []
        words: list[Word] = []
        owners: list[int] = []
        starts: dict[int, int] = {}
        at = 0
        for chunk in chunks:
            text, own = running.unit(chunk)
            parts = [(chunk, text, own)]
            if marked and (mark := running.mark(chunk)):
                parts.insert(0, (-1, mark, words_of_shown(mark)))
            for owner, part, its_words in parts:
                if owner >= 0:
                    starts[owner] = at
                texts.append(part)
                words.extend(replace(word, start=word.start + at, end=word.end + at) for word in its_words)
                owners.extend([owner] * len(its_words))
                at += len(part) + 1
        return cls(" ".join(texts), tuple(words), tuple(owners), starts)

    def runs(self, wanted: str) -> Iterator[tuple[tuple[Place, ...], str]]:
        """Yield where a text of letters and digits stands, in order, and the words there.

        Words may begin or end in the middle; printed numbers alone are no place.
        """
        letters = "".join(word.folded for word in self.words)
        at = letters.find(wanted)
        while at >= 0:
            run, text = self._run(at, at + len(wanted))
            if run:
                yield run, text
            at = letters.find(wanted, at + 1)

    def _run(self, start: int, end: int) -> tuple[tuple[Place, ...], str]:
        first = last = low = high = at = 0
        for number, word in enumerate(self.words):
            if at <= start < at + len(word.folded):
                first, low = number, self._source(word, start - at, start - at + 1)[0]
            if at < end <= at + len(word.folded):
                last, high = number, self._source(word, end - at - 1, end - at)[1]
                break
            at += len(word.folded)
        return self._cut(first, last + 1, low, high), self.text[low:high]

    def _source(self, word: Word, start: int, end: int) -> tuple[int, int]:
        """Return where some of a word's folded letters stand in the text."""
        if len(word.folded) == word.end - word.start:
            return word.start + start, word.start + end
        folded = fold(self.text[word.start : word.end])
        shift = folded.text.find(word.folded)
        span = folded.source_span(shift + start, shift + end)
        return word.start + span.start, word.start + span.end

    def places(self, first: int, last: int) -> tuple[Place, ...]:
        """Return where some of the words stand."""
        return self._cut(first, last, self.words[first].start, self.words[last - 1].end)

    def _cut(self, first: int, last: int, start: int, end: int) -> tuple[Place, ...]:
        found: dict[int, tuple[int, int]] = {}
        for word, owner in zip(self.words[first:last], self.owners[first:last], strict=True):
            if owner >= 0:
                low, _ = found.get(owner, (word.start, 0))
                found[owner] = (low, word.end)
        return tuple(
            Place(owner, max(low, start) - self.starts[owner], min(high, end) - self.starts[owner])
            for owner, (low, high) in found.items()
        )
