"""Which documents words name ("the 2008 report", 主席摘要), and whether a text does no more than that."""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from index.facts.date_value import DateValue
from index.facts.date_writing import format_date
from index.model import Language
from index.references.reading import content_tokens, kind_words, naming_numbers, parse_reference
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.model import Document

_LEAST_NAME = 3
_LEAST_PURE_SHARE = 0.85
_HAN = re.compile(r"[\u3400-\u9fff]")


def is_pure_reference(text: str, language: Language, documents: Sequence[Document] = ()) -> bool:
    """Whether a text asks for a unit and nothing else: "71/280 para 15", "show me annex 7 row 56".

    "How many days does para. 16 of 71/280 allow?" merely mentions one.
    """
    references = parse_reference(text, language)
    if not references:
        return False
    if references[0].permalink:
        return text.strip() == references[0].permalink
    words = [word for word in references[0].words if word not in kind_words()]
    if not words:
        return True
    known = [word for word in words if any(word in _name_tokens(document) for document in documents)]
    known += [
        word for word in words if word not in known and _HAN.match(word) and _is_han_name(word, documents)
    ]
    unknown = sum(len(word) for word in words if word not in known)
    return unknown <= (1 - _LEAST_PURE_SHARE) * sum(character.isalnum() for character in text)


def _name_tokens(document: Document) -> frozenset[str]:
    """Return the tokens of everything that a document is called."""
    return _tokens_of(_names(document), document.entry.kind)


def _names(document: Document) -> tuple[str, ...]:
    entry = document.entry
    names = (*entry.titles.values(), *entry.short_names, entry.body, entry.meeting)
    return (*names, *_written(entry.date or ""), entry.symbol or "")


@lru_cache(maxsize=4096)
def _written(date: str) -> tuple[str, ...]:
    """Return a date as each language writes it: 2013年6月26日 is one token."""
    return (date, *(format_date(DateValue.from_iso(date), language) for language in Language)) if date else ()


@lru_cache(maxsize=4096)
def _tokens_of(names: tuple[str, ...], kind: str) -> frozenset[str]:
    tokens = {token for name in names for token in content_tokens(fold_text(name))}
    return frozenset(tokens | {word for word, named in kind_words().items() if named == kind})


def _is_han_name(word: str, documents: Iterable[Document]) -> bool:
    """Return whether the Chinese name of a document holds a run, what kind of document it is apart: 秘鲁来信."""
    kinds = (kind for kind in kind_words() if len(kind) > 1 and word.endswith(kind))
    bare = word.removesuffix(max(kinds, key=len, default=""))
    return not bare or any(_han_share(bare, _name_tokens(document)) == 1 for document in documents)


def _han_share(word: str, tokens: frozenset[str]) -> float:
    """Return how much of a Chinese run a document's Chinese names hold, by pairs of characters."""
    pairs = [word[at : at + 2] for at in range(max(1, len(word) - 1))]
    han = [token for token in tokens if _HAN.match(token)]
    return sum(any(pair in token for token in han) for pair in pairs) / len(pairs)


def _han_score(word: str, names: frozenset[str], all_names: Sequence[frozenset[str]]) -> float:
    """Return how well a Chinese run names a document: whole inside a name, by its rarity; by pairs, less."""

    def holds(tokens: frozenset[str]) -> bool:
        return any(word in token for token in tokens)

    if holds(names):
        return math.log(1 + len(all_names) / sum(map(holds, all_names)))
    return _han_share(word, names) * math.log(2) / 2


def bears_numbers(numbers: frozenset[int], document: Document) -> bool:
    """Whether the years and ranks that are said of a document are its own: the 2008 report is not of 2015."""
    return not numbers or numbers <= _numbers_of(_names(document))


def names_another(words: Sequence[str], documents: Sequence[Document]) -> bool:
    """Whether words name a document that is none of these: "the Marrakesh report", where no name holds it.

    That is a word for a kind of document beside one that no document has in a name, and nothing else that any
    has.
    """
    tokens = [_name_tokens(document) for document in documents]
    kinds = [word in kind_words() for word in words]
    known = [any(word in names for names in tokens) for word in words]
    if any(_HAN.search(word) for word in words) or any(
        here and not kind for here, kind in zip(known, kinds, strict=True)
    ):
        return False
    unknown = [not here and len(word) >= _LEAST_NAME for here, word in zip(known, words, strict=True)]
    pairs = [*zip(kinds, unknown[1:], strict=False), *zip(kinds[1:], unknown, strict=False)]
    return any(kind and strange for kind, strange in pairs)


@lru_cache(maxsize=4096)
def _numbers_of(names: tuple[str, ...]) -> frozenset[int]:
    folded = fold_text("\n".join(names))
    return frozenset(number for language in Language for number in naming_numbers(folded, language))


def name_matches(words: Sequence[str], documents: Sequence[Document]) -> list[Document]:
    """Return the documents that words name best, in the documents' order; empty where they name none.

    A word counts by how few documents it fits: "report" alone leaves two reports, "2008 report" one.
    """
    if not words:
        return []
    tokens = [_name_tokens(document) for document in documents]
    count = len(documents)
    frequency = {word: sum(word in names for names in tokens) for word in words}
    scores: list[float] = []
    for names in tokens:
        score = 0.0
        for word in words:
            if _HAN.match(word):
                score += _han_score(word, names, tokens)
            elif word in names:
                score += math.log(1 + count / frequency[word])
        scores.append(score)
    best = max(scores, default=0.0)
    if best <= 0.0:
        return []
    return [document for document, score in zip(documents, scores, strict=True) if score >= 0.999 * best]
