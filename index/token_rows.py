"""Which of a question's tokens the sentences of its hits hold, and the texts around them, found for all at once.

Tokens are numbered as they are met. What a chunk and the texts around it hold is kept as arrays of these numbers, so
that one table, by number, tells for a hundred paragraphs where they hold what is asked.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from itertools import chain, count
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from index.library import Library
    from index.query import QueryUnit

AROUND = 3
"""Texts around a chunk that are its own: what introduces it, its context, its neighbours."""


class ChunkRows(NamedTuple):
    """The numbers of the tokens of a chunk and around it.

    Attributes:
        tokens: Of its terms, sentence by sentence, in order; behind them those of what introduces it, of its context
            and of its neighbours.
        lengths: How many of them each sentence has, and each of these texts.
    """

    tokens: NDArray[np.intp]
    lengths: NDArray[np.intp]


class Held(NamedTuple):
    """Which tokens of a question some chunks hold.

    Attributes:
        tokens: Each of them with its place in what follows.
        counts: How many sentences each chunk has.
        chunk_of: The place among the chunks that each sentence belongs to.
        sentences: Sentences by tokens.
        around: Chunks by texts by tokens: the chunk itself, what introduces it, its context, its neighbours, its
            document's names.
        sentence_of: The sentence of each term that the question asks for, ascending.
        place_of: The place of that term among its sentence's.
    """

    tokens: Mapping[str, int]
    counts: Sequence[int]
    chunk_of: NDArray[np.intp]
    sentences: NDArray[np.bool_]
    around: NDArray[np.bool_]
    sentence_of: NDArray[np.intp]
    place_of: NDArray[np.intp]


class TokenRows:
    """The tokens of a library's chunks, as numbers; each chunk's are read when it is first asked for.

    Args:
        library: Whose.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._numbers: dict[str, int] = defaultdict(count().__next__)
        self.of = lru_cache(maxsize=8192)(self._rows)

    def held(self, chunks: Sequence[int], tokens: Sequence[str]) -> Held:
        """Return which of some tokens some chunks hold.

        Args:
            chunks: At least one.
            tokens: Each once.
        """
        rows = list(map(self.of, chunks))
        table = np.zeros(len(self._numbers), np.intp)
        for place, token in enumerate(tokens, 1):
            number = self._numbers.get(token, len(table))
            if number < len(table):
                table[number] = place
        counts = [len(row.lengths) - AROUND for row in rows]
        lengths = np.concatenate([row.lengths for row in rows])
        # Of each text, a sentence or around a chunk: its chunk, its place there and, of sentences, among all.
        row_of = np.repeat(np.arange(len(rows)), [count + AROUND for count in counts])
        starts = np.cumsum(counts) - counts
        within = np.arange(len(lengths)) - (starts + AROUND * np.arange(len(rows)))[row_of]
        beside = within - np.array(counts)[row_of]
        at, token_of = _found(table, [row.tokens for row in rows])
        text_of = np.repeat(np.arange(len(lengths)), lengths)[at]
        own = beside[text_of] < 0

        sentences = np.zeros((sum(counts), len(tokens)), np.bool_)
        own_text, own_token = text_of[own], token_of[own]
        chunk_of = row_of[own_text]
        sentence_of = starts[chunk_of] + within[own_text]
        sentences[sentence_of, own_token] = True
        around = np.zeros((len(rows), AROUND + 2, len(tokens)), np.bool_)
        around[chunk_of, 0, own_token] = True
        other_text = text_of[~own]
        around[row_of[other_text], 1 + beside[other_text], token_of[~own]] = True
        around[:, -1] = self._in_names(chunks, tokens)
        return Held(
            dict(zip(tokens, range(len(tokens)), strict=True)),
            counts,
            row_of[beside < 0],
            sentences,
            around,
            sentence_of,
            at[own] - (np.cumsum(lengths) - lengths)[own_text],
        )

    def _in_names(self, chunks: Sequence[int], tokens: Sequence[str]) -> NDArray[np.bool_]:
        """Return which of some tokens the names of each chunk's document hold."""
        documents = list(map(self._library.document_of.__getitem__, chunks))
        places = {name: place for place, name in enumerate(dict.fromkeys(documents))}
        names = map(self._library.document_tokens, places)
        held = np.array([[token in names_ for token in tokens] for names_ in names], np.bool_)
        return held[[places[document] for document in documents]]

    def _rows(self, chunk: int) -> ChunkRows:
        sentences = self._library.annotation(chunk).sentence_terms
        *around, _document = self._library.tokens_around(chunk)
        own = (term.token for terms in sentences for term in terms)
        numbers = self._numbers
        return ChunkRows(
            np.array([numbers[token] for token in chain(own, *around)], np.intp),
            np.array([*map(len, sentences), *map(len, around)], np.intp),
        )


def _found(
    table: NDArray[np.intp], numbers: Sequence[NDArray[np.intp]]
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return where arrays, joined, hold a number that a table has, and what it has for it, less one."""
    joined = np.concatenate(numbers)
    at = np.flatnonzero((table > 0).take(joined))  # of truths, far quicker found than of numbers
    return at, table[joined[at]] - 1


def degrees_of(
    units: Sequence[QueryUnit], tokens: Mapping[str, int], held: NDArray[np.bool_]
) -> NDArray[np.float64]:
    """Return how far sets of tokens hold units, as :meth:`index.query.QueryUnit.degree` does.

    Args:
        units: At least one.
        tokens: Each token of theirs with its place.
        held: Which tokens the sets hold; the tokens are the last axis.

    Returns:
        The same with units for tokens.
    """
    found = np.zeros((*held.shape[:-1], len(units)))
    for place, unit in enumerate(units):
        best = found[..., place]
        single: dict[int, float] = {}
        for way in unit.alternatives:
            places = [tokens[token] for token in way.tokens]
            if len(places) == 1:
                single[places[0]] = max(way.strength, single.get(places[0], 0.0))
                continue
            shares = held[..., places].sum(axis=-1) / len(places)
            np.maximum(best, np.where(shares >= way.share, way.strength * shares, 0.0), out=best)
        if single:
            np.maximum(best, (held[..., list(single)] * list(single.values())).max(axis=-1), out=best)
    return found
