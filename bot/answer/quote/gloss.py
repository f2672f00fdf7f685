"""A gloss: the terms of a quotation with their names in the reader's language."""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.model import GlossTerm
from bot.answer.quote.editions import unit_of
from index.annotate import CONCEPT, find_terms
from index.model import Language, holds
from index.passage import PassageText
from index.termbase.model import ConceptKind
from index.text.analyze import analyzer_for
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bot.answer.model import Quotation
    from index.annotate import Term
    from index.library import Library
    from index.termbase.model import Concept

LIMIT = 8
"""Terms of a gloss: what a reader takes in at a glance."""
ENOUGH = 3
"""Telling terms from which general words are left out."""
_SHORTEST = 2  # the "e" of 21(e) is no Excellency
_FIRST, _SECOND, _THIRD, _GENERAL = range(4)
RANKS: Mapping[ConceptKind, int] = {
    ConceptKind.SERIES: _FIRST,
    ConceptKind.BODY: _FIRST,
    ConceptKind.PROCESS: _FIRST,
    ConceptKind.DOCUMENT: _FIRST,
    ConceptKind.COUNTRY: _SECOND,
    ConceptKind.CITY: _SECOND,
    ConceptKind.REGION: _SECOND,
    ConceptKind.FUNCTION: _THIRD,
    ConceptKind.EVENT: _THIRD,
    ConceptKind.DOCUMENT_KIND: _THIRD,
    ConceptKind.VOCABULARY: _THIRD,
    ConceptKind.LANGUAGE: _THIRD,
}
"""How telling a kind is, 0 most: names before what is only a kind of thing. Verbs and qualities help no reader."""
_NAMING = 2
"""The first of a concept's names, which say what it is: its singular and its plural. Those behind them are words for
which a question is as well understood, and no translations: «خبرة» is not an expert."""

_SEVERAL_WORDS = re.compile("[ -]")
_CLITICS = frozenset("وفبكلس")
"""Arabic letters that may stand before a word as a word of their own, «وبـ», «للـ», or as a verb's future."""
_ARTICLE = "ال"
_DATIVE = "لل"


def gloss(
    library: Library, quotation: Quotation, reader: Language, limit: int = LIMIT
) -> tuple[GlossTerm, ...]:
    """Return the most telling terms of a quotation with their names for the reader, in reading order.

    Each thing is named once. Empty where the quotation is in the reader's language, where its unit is gone, and
    where the termbase knows nothing in it.

    Args:
        library: Where the quotation is from.
        quotation: Of one unit, whole or in part.
        reader: Whose language the names are in; English stands in for a language that has none of a thing.
        limit: The most terms.
    """
    if quotation.language is reader:
        return ()
    shown = _shown_terms(library, quotation)
    if shown is None:
        return ()
    text, language, terms = shown
    found: list[tuple[int, float, int, GlossTerm]] = []
    seen: set[str] = set()
    for start, end, concept in _named(text, language, terms, library):
        rank = _rank(concept)
        if rank is None:
            continue
        meaning = library.termbase.name(concept.id, reader)
        term = without_clitics(text[start:end], concept, language)
        written, meant = _folded(term), _folded(meaning)
        keys = {f"c {concept.id}", f"m {meant}", f"t {written}"}
        if keys & seen or len(term) < _SHORTEST or written == meant:
            continue
        if rank > _SECOND and not _says(term, concept, language):
            continue
        seen |= keys
        rarity = math.log1p(library.frequency(CONCEPT + concept.id))
        found.append((rank, rarity, start, GlossTerm(term, meaning)))
    best = sorted(found, key=lambda one: one[:3])
    telling = sum(one[0] < _GENERAL for one in best)
    if telling >= ENOUGH:
        best = best[:telling]
    return tuple(one[3] for one in sorted(best[:limit], key=lambda one: one[2]))


def _rank(concept: Concept) -> int | None:
    """Return how telling a concept is, 0 most; nothing for verbs and qualities.

    A general word alone is told least surely: «أيام العمل» are working days, not days of labour.
    """
    rank = RANKS.get(concept.kind)
    name = concept.names.get(Language.ENGLISH, ("",))[0]
    alone = not _SEVERAL_WORDS.search(name)
    if concept.kind is ConceptKind.FUNCTION and not alone:
        return _SECOND
    return _GENERAL if rank == _THIRD and alone else rank


def _says(term: str, concept: Concept, language: Language) -> bool:
    """Return whether a term is written as one of the names that say what its concept is, or inflects the first."""
    names = concept.names.get(language, ())
    return _form_rank(term, concept, language) < _NAMING or any(
        _stems(term, language) == _stems(name, language) for name in names[:1]
    )


def _shown_terms(library: Library, quotation: Quotation) -> tuple[str, Language, tuple[Term, ...]] | None:
    """Return the unit's shown text, its language and the concepts inside the quoted stretch."""
    found = unit_of(library, quotation)
    if found is None:
        return None
    document, paragraph = found
    language = document.entry.language
    number = library.chunk_numbers.get((document.source.name, paragraph.locator.key))
    if number is None:  # a unit without a chunk of its own
        passage = PassageText.of(document.source.text, paragraph.spans)
        terms = find_terms(passage.text, language, library.termbase)
    else:
        passage = library.passage_text(number)
        terms = library.annotation(number).terms
    quoted = [place for span in quotation.spans if (place := passage.shown(span)) is not None]
    inside = tuple(
        term
        for term in terms
        if term.token.startswith(CONCEPT) and any(holds(place, term) for place in quoted)
    )
    return passage.text, language, inside


def _named(
    text: str, language: Language, terms: Sequence[Term], library: Library
) -> Iterable[tuple[int, int, Concept]]:
    """Yield the places of the longest names, in order, each with the likeliest concept of that name."""
    places: dict[tuple[int, int], list[Concept]] = {}
    reached = -1
    for term in sorted(terms, key=lambda one: (one.start, -one.end)):
        place = (term.start, term.end)
        if place in places or term.end > reached:
            places.setdefault(place, []).append(library.termbase.concept(term.token[2:]))
            reached = term.end
    for (start, end), concepts in places.items():
        written = text[start:end]
        yield (
            start,
            end,
            concepts[0]
            if len(concepts) == 1
            else min(concepts, key=lambda concept: (_form_rank(written, concept, language), concept.id)),
        )


def _form_rank(written: str, concept: Concept, language: Language) -> int:
    """Return which of a concept's names a term is written as, 0 for the preferred one.

    «تاريخ» is the preferred name of a date and one of many of history: 0 tells which is likelier.
    """
    names = _bare_names(concept.names.get(language, ()))
    bare = _bare(written)
    return names.index(bare) if bare in names else len(names)


@lru_cache(maxsize=4096)
def _bare_names(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(_bare(name.lstrip("=")) for name in names)


@lru_cache(maxsize=8192)
def _stems(words: str, language: Language) -> tuple[str, ...]:
    return tuple(stem for _, _, stem in analyzer_for(language).stems_in_folded(fold_text(words.lstrip("="))))


_folded = lru_cache(maxsize=32768)(fold_text)


@lru_cache(maxsize=4096)
def _heads(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(name.partition(" ")[0] for name in _bare_names(names))


@lru_cache(maxsize=32768)
def _bare(words: str) -> str:
    return fold_text(words).removeprefix(_ARTICLE)


def without_clitics(term: str, concept: Concept, language: Language) -> str:
    """Return an Arabic term without the small words written onto it, where what is left is a name of its concept.

    «لبيرو» is «بيرو»; «وزارة» keeps its first letter, which is its own. Terms of other languages come back as
    they are.
    """
    if language is not Language.ARABIC:
        return term
    heads = _heads(concept.names.get(language, ()))
    for cut in range(4):
        rest = term[cut:]
        if len(rest) < 3:
            break
        if _bare(rest).partition(" ")[0] in heads:
            # «للاجتماع العالمي» without its «لل» would lose an article that its second word keeps.
            return term if _DATIVE in term[:cut] and " " in rest else rest
        if term[cut] not in _CLITICS:
            break
    return term
