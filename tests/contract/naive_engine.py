"""BM25 in a few plain lines: what the fast engine is compared with."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from index.engine import Scored

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import ArrayLike, NDArray


class NaiveEngine:
    """Keeps every document as a list of terms and counts anew for each question."""

    def __init__(
        self, documents: Iterable[Sequence[str]], *, k1: float = 1.5, b: float = 0.75, epsilon: float = 0.25
    ) -> None:
        self.documents = [list(document) for document in documents]
        self.k1, self.b = k1, b
        self.average = sum(map(len, self.documents)) / max(len(self.documents), 1)
        terms = list(dict.fromkeys(term for document in self.documents for term in document))
        plain = {term: self._plain_idf(self.document_frequency(term)) for term in terms}
        total = 0.0
        for value in plain.values():
            total += value
        floor = epsilon * (total / max(len(plain), 1))
        self.weights = {term: floor if value < 0 else value for term, value in plain.items()}

    def _plain_idf(self, frequency: int) -> float:
        return math.log(len(self.documents) - frequency + 0.5) - math.log(frequency + 0.5)

    def __len__(self) -> int:
        return len(self.documents)

    def search(self, terms: Sequence[str], k: int) -> tuple[Scored, ...]:
        """Return the best of all documents, each scored."""
        if k < 0:
            raise ValueError(k)
        scores = self.score_documents(terms, range(len(self)))
        found = [Scored(n, float(scores[n])) for n in range(len(self)) if self.matched(n, terms)]
        return tuple(sorted(found, key=lambda scored: (-scored.score, scored.number))[:k])

    def score_documents(self, terms: Sequence[str], numbers: ArrayLike) -> NDArray[np.float64]:
        """Return the scores, each counted from its document's own words."""
        chosen: list[int] = np.asarray(numbers, dtype=np.int64).tolist()
        if any(not 0 <= number < len(self) for number in chosen):
            raise IndexError(chosen)
        return np.array([self._score(terms, self.documents[number]) for number in chosen], dtype=np.float64)

    def _score(self, terms: Sequence[str], document: list[str]) -> float:
        score = 0.0
        for term in terms:
            frequency = document.count(term)
            if frequency:
                held_back = self.k1 * (1 - self.b + self.b * len(document) / self.average)
                score += self.weights[term] * (frequency * (self.k1 + 1) / (frequency + held_back))
        return score

    def matched(self, number: int, terms: Iterable[str]) -> frozenset[str]:
        """Return the terms in the document."""
        if not 0 <= number < len(self):
            raise IndexError(number)
        return frozenset(terms) & frozenset(self.documents[number])

    def document_frequency(self, term: str) -> int:
        """Return in how many documents the term stands."""
        return sum(term in document for document in self.documents)

    def idf(self, term: str) -> float:
        """Return the floored idf."""
        return self.weights.get(term, 0.0)
