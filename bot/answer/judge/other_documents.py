"""Whether a sentence tells of another document than was asked about: on another thing, or adopted by another body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.model import Intent
from bot.answer.understand.patterns import AnswerKind, Attribute
from bot.answer.understand.person_words import OWNERS
from bot.answer.words.column_words import column_words
from index.model import Language
from index.query import RELATED_STRENGTH
from index.rank import BESIDE, TOLD, UNTOLD, Level
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.understand.understanding import Understanding
    from index.query import Query, QueryUnit
    from index.rank import Finding

    Found = Sequence[tuple[QueryUnit, Finding]]

DOERS = OWNERS | {ConceptKind.SERIES}
"""Kinds of unit for what adopts documents."""
NAMED = TOLD | BESIDE
"""Where a document is named of which a sentence tells."""
UNNAMED = UNTOLD | {Level.DOCUMENT}
"""Where a body is named of which a sentence does not tell."""
APART = frozenset({Level.NEARBY, Level.NEIGHBOUR, Level.NOWHERE})
"""Where a document is named that a sentence says nobody to have written."""
COUNTED_SHARE = 0.25
"""Share that a document may have in a question for a number, and be told of nowhere."""


def is_of_another_document(understood: Understanding, query: Query, unit: QueryUnit, found: Found) -> bool:
    """Return whether a unit says which document was adopted or written, or by whom, and a sentence tells of another."""
    if understood.answer is AnswerKind.DATE and understood.attribute is not Attribute.DEADLINE:
        return _is_unadopted(query, unit, found)
    if understood.intent is Intent.HOST and not understood.relation:
        return _is_unwritten(unit, found)
    return understood.intent is Intent.NUMBER and _is_uncounted(unit, found)


def _is_unadopted(query: Query, unit: QueryUnit, found: Found) -> bool:
    """Return whether a unit is what a sentence must tell of, where it is asked when a document was adopted."""
    deeds = [(one, finding) for one, finding in found if _names_any(one, column_words()["adopting"])]
    documents = [(one, finding) for one, finding in found if _is_document(one)]
    if not deeds or not documents:
        return False
    level = next(finding.level for one, finding in found if one is unit)
    if unit.kind == ConceptKind.CITY:
        return level not in TOLD and any(_is_beside(query, unit, one) for one, _finding in documents)
    if unit.kind == ConceptKind.VOCABULARY and unit is not documents[0][0]:
        return _is_about_another(query, unit, documents[0][0], found)
    verbs = [one for one, _finding in deeds]
    if _is_doer(query, unit, verbs):
        return level in UNNAMED
    named = [one for one in documents if one[0].kind == ConceptKind.DOCUMENT]
    if unit is documents[-1 if query.language is Language.CHINESE else 0][0]:
        apart = level in UNTOLD or (unit.kind == ConceptKind.DOCUMENT and level not in NAMED)
        return apart and all(finding.level not in NAMED for _one, finding in named)
    unsaid = all(finding.level in UNTOLD for _deed, finding in deeds) and not named
    return unit is verbs[0] and unsaid and _tells_only_who(query, verbs, found)


def _tells_only_who(query: Query, verbs: Sequence[QueryUnit], found: Found) -> bool:
    """Return whether a question says who adopted a document, and nothing else of it."""
    rest = [one for one, _finding in found if one not in verbs and one.kind != "ordinal"]
    doers = [one for one in rest if _is_doer(query, one, verbs)]
    return bool(doers) and all(one in doers or _is_document(one) for one in rest)


def _is_about_another(query: Query, unit: QueryUnit, document: QueryUnit, found: Found) -> bool:
    """Return whether nothing around tells of the thing that a document is on.

    When the declaration on migrants was adopted does not tell when one on refugees was.
    """
    before = query.language is Language.CHINESE
    about = [
        (one, finding)
        for one, finding in found
        if one.kind == ConceptKind.VOCABULARY and (one.span.start < document.span.start) is before
    ]
    untold = all(finding.level is Level.NOWHERE for _one, finding in about)
    return untold and any(one is unit for one, _finding in about)


def _is_unwritten(unit: QueryUnit, found: Found) -> bool:
    """Return whether a unit is a document of which it is asked who wrote it, and a sentence tells nothing of it.

    Neither of what it is called, nor of what it is about: a "paper" may be a "brief" on the same thing. The document
    that a sentence stands in is meant where the sentence says that somebody wrote.
    """
    deeds = [finding for one, finding in found if _names_any(one, column_words()["authoring"])]
    if not _is_document(unit) or not deeds:
        return False
    writes = any(finding.level in TOLD and finding.degree > RELATED_STRENGTH for finding in deeds)
    for one, finding in found:
        told = finding.level not in APART and (finding.level not in TOLD or finding.degree > RELATED_STRENGTH)
        told &= writes or finding.level is not Level.DOCUMENT
        if (_is_document(one) and told) or (one.kind == ConceptKind.VOCABULARY and finding.level in TOLD):
            return False
    return True


def _is_uncounted(unit: QueryUnit, found: Found) -> bool:
    """Return whether a unit is a document of which a number is asked for, and nothing speaks of such a document."""
    if unit.kind != ConceptKind.DOCUMENT_KIND or any(one.kind == ConceptKind.DOCUMENT for one, _ in found):
        return False
    total = sum(one.weight for one, _finding in found)
    level = next(finding.level for one, finding in found if one is unit)
    return level is Level.NOWHERE and unit.weight > COUNTED_SHARE * total


def _is_doer(query: Query, unit: QueryUnit, deeds: Sequence[QueryUnit]) -> bool:
    """Return whether a unit is a body or a meeting right beside what was done, in Chinese before it."""
    before = query.language is Language.CHINESE
    return unit.kind in DOERS and any(
        _is_beside(query, unit, deed) and not (before and deed.span.start < unit.span.start) for deed in deeds
    )


def _is_beside(query: Query, one: QueryUnit, other: QueryUnit) -> bool:
    units = [unit for unit in query.units if unit.kind != "ordinal"]
    return abs(units.index(one) - units.index(other)) == 1


def _is_document(unit: QueryUnit) -> bool:
    of_a_kind = unit.kind in {ConceptKind.DOCUMENT, ConceptKind.DOCUMENT_KIND}
    return of_a_kind or _names_any(unit, column_words()["sources"])


def _names_any(unit: QueryUnit, concepts: frozenset[str]) -> bool:
    return not concepts.isdisjoint(unit.own_concepts)
