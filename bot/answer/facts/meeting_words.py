"""Whether what is known of a meeting speaks of every word of a question about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.facts.participation import participation_words
from bot.answer.understand.person_words import OWNERS
from bot.answer.words.column_words import column_words
from bot.answer.words.meeting_verbs import is_meeting_verb
from index.annotate import CONCEPT, longest
from index.facts.events import Role, event_words
from index.model import holds
from index.query import HARD_KINDS, NESTED_STRENGTH, SAME_WORDS_STRENGTH
from index.query_words import query_words
from index.termbase.keys import skipped_words
from index.termbase.model import ConceptKind
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.annotate import Term
    from index.facts.event_table import Event
    from index.library import Library
    from index.model import Language
    from index.query import Query, QueryUnit

NAMING = frozenset(
    {ConceptKind.SERIES, ConceptKind.COUNTRY, ConceptKind.CITY, ConceptKind.TIME, "particle"} | HARD_KINDS
)
"""Kinds of unit that say which meeting is meant: :mod:`bot.answer.facts.asked_meeting` has compared them."""
NAMES = OWNERS | {ConceptKind.SERIES}
"""Kinds of concept whose names are made of words that say nothing by themselves."""


def unsaid(library: Library, query: Query, event: Event, role: Role) -> tuple[QueryUnit, ...]:
    """Return the words of a question of which nothing that is known of a meeting speaks.

    "Which university hosted the Cairo meeting" asks for another host than the one that is known.
    """
    rest = [unit for unit in query.units if not _is_asking(unit, role) and not _joins(unit, query.language)]
    if not rest:
        return ()
    said = event.tokens.union(*_sentences(library, event))
    if not event.series:  # of which body it is may stand on the title page alone
        said = said.union(*(around for _document, around in surroundings(library, event)))
    later = event_words().subsequent  # the meeting after the one that is named
    return tuple(
        unit for unit in rest if unit.degree(said) <= NESTED_STRENGTH or unit.alternatives[0].concept in later
    )


def telling_documents(library: Library, event: Event) -> frozenset[str]:
    """Return the documents that say something of a meeting."""
    return frozenset(library.chunks[value.chunk].document for one in event.mentions for value in one.values)


def surroundings(
    library: Library, event: Event, *, headed: bool = True
) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the documents that tell of a meeting, with the tokens of their title page and of the headings above it.

    Not of the headings where not ``headed``.
    """
    for document in sorted(telling_documents(library, event)):
        if not headed:
            yield document, library.title_page_tokens(document)
            continue
        chunks = {value.chunk for one in event.mentions for value in one.values}
        told = (chunk for chunk in chunks if library.chunks[chunk].document == document)
        yield (
            document,
            library.title_page_tokens(document).union(*(library.context_tokens(chunk) for chunk in told)),
        )


def _joins(unit: QueryUnit, language: Language) -> bool:
    """Return whether a unit only joins the parts of a name: «الفريق العامل | المعني | بمقاومة …»."""
    return unit.kind == "word" and fold_text(unit.words) in skipped_words(language)


def _is_asking(unit: QueryUnit, role: Role) -> bool:
    """Return whether a unit names the meeting, or says what is asked of it."""
    if unit.kind in NAMING or is_meeting_verb(unit):
        return True
    words, columns = event_words(), column_words()
    asking = words.meetings | words.themes | query_words().value_words | query_words().ranks.keys()
    asking |= columns["places"] | columns["bodies"] | columns["universal"]
    if role is Role.DATE:
        asking |= words.bounds  # of one day, or of the first and the last
    if role is Role.PARTICIPANTS:
        asking |= participation_words().asking | columns["both"]
    return any(way.concept in asking for way in unit.alternatives if way.strength >= SAME_WORDS_STRENGTH)


def _sentences(library: Library, event: Event) -> Iterator[frozenset[str]]:
    """Yield the tokens of every sentence that says something of a meeting."""
    sources = (one for groups in event.groups.values() for group in groups for one in group.sources)
    for chunk, sentence in {(one.chunk, one.sentence) for one in sources}:
        yield outside_names(library, library.annotation(chunk).sentence_terms[sentence])


def outside_names(library: Library, terms: Sequence[Term]) -> frozenset[str]:
    """Return the tokens of some terms, the concepts within a name left out: «جامعة الدول العربية» is no university."""
    concepts = [term for term in terms if term.token.startswith(CONCEPT)]
    names = longest(term for term in concepts if library.termbase.concept(term.token[2:]).kind in NAMES)
    inner = {term for term in concepts if any(holds(name, term) and name != term for name in names)}
    return frozenset(term.token for term in terms if term not in inner)
