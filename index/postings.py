"""Lists of terms turned into postings: for each term, the documents that hold it, and how often."""

from __future__ import annotations

from array import array
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from index.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

_BLOCK_TOKENS = 1 << 22
"""Tokens sorted at once: bounds the memory, not the result."""


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """For each term, the documents that hold it in ascending order, one term after another.

    Attributes:
        vocabulary: Term to number.
        first_seen: For each term in the order in which the corpus names them, its number.
        offsets: Where the postings of each term begin, and where the last ones end.
        documents: The document of each posting.
        frequencies: How often the document holds the term.
        lengths: How many terms each document holds, repeated ones counted.
    """

    vocabulary: Vocabulary
    first_seen: NDArray[np.int64]
    offsets: NDArray[np.int64]
    documents: NDArray[np.int32]
    frequencies: NDArray[np.unsignedinteger[Any]]
    lengths: NDArray[np.int32]


def collect_postings(corpus: Iterable[Sequence[str]]) -> Postings:
    """Return the postings of a corpus, which is read once, in order."""
    numbers: defaultdict[str, int] = defaultdict()
    numbers.default_factory = numbers.__len__
    lengths = array("i")
    blocks = [_count(*block) for block in _blocks(corpus, numbers, lengths)]
    holders = np.zeros(len(numbers), np.int64)
    for terms, _, _ in blocks:
        holders += np.bincount(terms, minlength=len(numbers))
    vocabulary, order = Vocabulary.build(list(numbers))
    first_seen = np.empty(len(order), np.int64)
    first_seen[order] = np.arange(len(order))
    offsets, documents, frequencies = _merge(blocks, holders, order)
    return Postings(vocabulary, first_seen, offsets, documents, frequencies, np.array(lengths, np.int32))


def _blocks(
    corpus: Iterable[Sequence[str]], numbers: defaultdict[str, int], lengths: array[int]
) -> Iterator[tuple[array[int], int, array[int]]]:
    """Yield the corpus as term numbers, some millions at once: numbers, first document, lengths."""
    tokens, first = array("i"), 0
    for terms in corpus:
        tokens.extend(map(numbers.__getitem__, terms))
        lengths.append(len(terms))
        if len(tokens) >= _BLOCK_TOKENS:
            yield tokens, first, lengths[first:]
            tokens, first = array("i"), len(lengths)
    yield tokens, first, lengths[first:]


def _count(
    tokens: array[int], first: int, lengths: array[int]
) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.int32]]:
    """Return the postings of a block by term, then document: terms, documents, frequencies."""
    documents = np.repeat(np.arange(len(lengths), dtype=np.int64), np.asarray(lengths, dtype=np.int64))
    keys = np.asarray(tokens, dtype=np.int64) * len(lengths) + documents
    unique, frequencies = np.unique(keys, return_counts=True)
    terms, places = np.divmod(unique, max(len(lengths), 1))
    return terms.astype(np.int32), (places + first).astype(np.int32), frequencies.astype(np.int32)


def _merge(
    blocks: Sequence[tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.int32]]],
    holders: NDArray[np.int64],
    order: NDArray[np.int64],
) -> tuple[NDArray[np.int64], NDArray[np.int32], NDArray[np.unsignedinteger[Any]]]:
    """Return the postings of all blocks in the vocabulary's order: offsets, documents, frequencies."""
    offsets = np.zeros(len(order) + 1, np.int64)
    np.cumsum(holders[order], out=offsets[1:])
    free = np.empty(len(order), np.int64)  # a term's next free place
    free[order] = offsets[:-1]
    most = max((int(frequencies.max()) for *_, frequencies in blocks if len(frequencies)), default=0)
    documents = np.empty(offsets[-1], np.int32)
    frequencies = np.empty(offsets[-1], np.min_scalar_type(most))
    for terms, block_documents, block_frequencies in blocks:
        counts = np.bincount(terms, minlength=len(order))
        begins = np.cumsum(counts) - counts
        places = np.arange(len(terms)) + (free - begins)[terms]
        documents[places] = block_documents
        frequencies[places] = block_frequencies
        free += counts
    return offsets, documents, frequencies
