"""Whether the best evidence is good enough to be shown as proof."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.column_words import column_words
from bot.answer.counting import NUMBERS, counted_thing, of_another
from bot.answer.lists import introduced_items
from bot.answer.meetings import is_meeting_verb
from bot.answer.model import Intent
from bot.answer.patterns import AnswerKind
from bot.answer.values import TYPED
from index.query import HARD_KINDS, NAMED_KINDS, NESTED_STRENGTH, RELATED_STRENGTH, query_words
from index.rank import Level
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answer.extract import Extraction
    from bot.answer.question import Understanding
    from index.library import Library
    from index.query import Query, QueryUnit
    from index.rank import Finding

ENOUGH = 0.55
"""Coverage from which a sentence counts as an answer (benchmarks/results/quality.md has the curve)."""
UNKNOWN_SHARE = 0.24
"""Share of a question's weight that one word may have which no document holds in any way."""
PLACES = frozenset({"country", "city", "region"})
"""Kinds of concept that an answer must fit: elsewhere is another answer."""


HEAVY_SHARE = 0.36
"""Share of a question's weight that one word may have and be found nowhere."""
OWNERS = frozenset({ConceptKind.COUNTRY, ConceptKind.BODY, ConceptKind.PROCESS})
"""Kinds of name that the paragraph before or after does not lend: what another body did stands there."""
MEETING = frozenset({ConceptKind.PROCESS, ConceptKind.SERIES})
"""Kinds of name of what meets: a sentence that names another tells of that one."""
OF_ONE_THING = frozenset({Intent.HOST, Intent.DATE, Intent.PLACE})
"""Kinds of question about one happening: what describes it must be found."""
MISSING_SHARE = 0.18
NEARLY_ALL = 0.75
TOLD = frozenset({ConceptKind.VOCABULARY, ConceptKind.EVENT_VERB, "word"})
"""Kinds of word that a number stands in one sentence with."""
ALONE_SHARE = 0.3
"""Share from which such a word is what the number is told of."""
PLACE_KINDS = frozenset({AnswerKind.PLACE, AnswerKind.CITY, AnswerKind.ROOM})
WHO_KINDS = frozenset({AnswerKind.ACTOR, AnswerKind.PERSON, AnswerKind.COUNTRY, AnswerKind.ORGANISATION})
HARDLY_WORSE = 0.15
"""How much lower the score of a sentence may be that holds what an answer must."""
TIMES = frozenset({"c:day", "c:week", "c:month", "c:year"})
"""Tokens of what is counted where no date can be told."""
UNTOLD_SHARE = 0.25
"""Share that what happened may have in a question when it did, and not be told."""
DESCRIBING = frozenset(
    {ConceptKind.VOCABULARY, ConceptKind.SERIES, ConceptKind.PROCESS, ConceptKind.DOCUMENT, "name"}
)


def fitting(library: Library, query: Query, extractions: Sequence[Extraction]) -> tuple[Extraction, ...]:
    """Return the extractions, first one that holds the years, ranks, symbols and places asked for.

    One of the best's document; or, where the best lacks but the place, one that is hardly worse. Where the best
    holds them, or no such one does, the order stays.
    """
    if not extractions:
        return ()
    best = extractions[0]
    must = [place for place, unit in enumerate(query.units) if unit.kind in HARD_KINDS | PLACES]
    misplaced = all(query.units[place].kind in PLACES for place in _missing(best, must))
    for place, one in enumerate(extractions):
        same = library.chunks[one.evidence.chunk].document == library.chunks[best.evidence.chunk].document
        near = misplaced and one.score >= best.score - HARDLY_WORSE
        if (same or near) and not _missing(one, must):
            return (one, *extractions[:place], *extractions[place + 1 :])
    return tuple(extractions)


def _missing(extraction: Extraction, units: Sequence[int]) -> list[int]:
    return [unit for unit in units if extraction.evidence.findings[unit].level is Level.NOWHERE]


def judge(
    library: Library, understood: Understanding, query: Query, extractions: Sequence[Extraction]
) -> str:
    """Return why the best extraction is no answer; empty where it is one."""
    if not extractions:
        return "nothing found"
    if all(is_meeting_verb(unit) for unit in query.units):
        return "nothing named"
    best = extractions[0]
    found = tuple(zip(query.units, best.evidence.findings, strict=True))
    total = sum(unit.weight for unit in query.units)
    # What only says which document is meant makes the rest of the question no lighter.
    meant = sum(unit.weight for unit, finding in found if finding.level is Level.DOCUMENT)
    for unit, finding in found:
        share = unit.weight / (total if not unit.known else max(total - meant, unit.weight))
        why = _why_not(understood, unit, finding, share)
        if why:
            return f"{why}: {unit.words}"
    why = (
        _untold(understood, query, best)
        or _unfit(library, understood, query, best)
        or _of_other_meeting(library, understood, query, best)
    )
    if why:
        return why
    if best.evidence.coverage < ENOUGH and not best.verbatim:
        return f"coverage {best.evidence.coverage:.2f}"
    return ""


def _happened(understood: Understanding, unit: QueryUnit, share: float) -> bool:
    """Return whether a unit says what happened at the date that is asked for."""
    verb = understood.intent is Intent.DATE and unit.kind == ConceptKind.EVENT_VERB
    return verb and share > UNTOLD_SHARE and not is_meeting_verb(unit)


def _describes(understood: Understanding, unit: QueryUnit, share: float) -> bool:
    """Return whether a unit tells which happening is asked about: without it another is told."""
    if understood.intent is Intent.DATE and unit.kind == ConceptKind.EVENT_VERB:
        return _happened(understood, unit, share)
    if understood.intent is Intent.LIST and unit.kind in DESCRIBING and share > UNTOLD_SHARE:
        return True
    return understood.intent in OF_ONE_THING and unit.kind in DESCRIBING and share > MISSING_SHARE


def _unfit(library: Library, understood: Understanding, query: Query, best: Extraction) -> str:
    """Return why the best extraction names nobody, or another number than was asked; empty where it fits."""
    counted = counted_thing(library, understood, query)
    lists = best.value is not None or introduced_items(library, best.evidence)
    if understood.intent is Intent.LIST and not lists and _must_list(query, best):
        return "no list"
    if best.value is None:
        return _valueless(library, understood, best, counting=counted is not None)
    if counted is None:
        return _uncounted(understood, query, best)
    if not best.value.counted:
        return f"not counted: {understood.counted}"
    another = of_another(library, query, counted, best.evidence.chunk)
    if another is not None and _is_said(best.evidence.findings[query.units.index(another)]):
        return ""
    return f"of another {another.kind}: {another.words}" if another is not None else ""


def _is_said(finding: Finding) -> bool:
    """Return whether a sentence names a thing itself, in whatever words."""
    return finding.level is Level.SENTENCE and finding.degree > NESTED_STRENGTH


def _of_other_meeting(library: Library, understood: Understanding, query: Query, best: Extraction) -> str:
    """Return that a sentence tells a place, a host or a number of another meeting than was asked about, or nothing.

    "The host of the Third Global Meeting, Botswana … The Bali Process and …" says nothing of the latter's seat.
    """
    if understood.intent not in {Intent.HOST, Intent.PLACE, Intent.NUMBER} or best.value is None:
        return ""
    around = [
        unit
        for unit, finding in zip(query.units, best.evidence.findings, strict=True)
        if unit.kind in MEETING and finding.level in {Level.NEIGHBOUR, Level.PARAGRAPH}
    ]
    if not around:
        return ""
    asked = frozenset(token for unit in query.units for token in unit.tokens)
    concepts = library.annotation(best.evidence.chunk).longest_concepts[best.evidence.sentence]
    for term in concepts:
        kind = library.termbase.concept(term.token.removeprefix("c:")).kind
        if kind in MEETING and term.token not in asked:
            return f"of another {kind}: {around[0].words}"
    return ""


def _uncounted(understood: Understanding, query: Query, best: Extraction) -> str:
    """Return which word of a question for a number of no thing that is named the sentence lacks; empty where none.

    "How many times did X visit Y" names nothing counted: a number beside Y alone is another.
    """
    if understood.answer not in {AnswerKind.NUMBER, AnswerKind.AMOUNT}:
        return ""
    total = sum(unit.weight for unit in query.units)
    for unit, finding in zip(query.units, best.evidence.findings, strict=True):
        owner = unit.kind in OWNERS and finding.level is Level.NOWHERE
        beside = finding.level in {Level.PARAGRAPH, Level.NEARBY, Level.NOWHERE} and unit.kind in TOLD
        share = unit.weight / total
        if (owner and share > MISSING_SHARE) or (beside and share > ALONE_SHARE):
            return f"{unit.kind} not met: {unit.words}"
    return ""


def _untold(understood: Understanding, query: Query, best: Extraction) -> str:
    """Return why a sentence that names no place or nobody tells neither where nor who; empty where it may.

    Who did it may be told in words that name nobody: "a Member State". Then the sentence must hold the deed, and
    nearly all that the question says.
    """
    if best.value is not None:
        return ""
    if understood.answer in PLACE_KINDS:
        return "no place"
    found = zip(query.units, best.evidence.findings, strict=True)
    deed = all(one.level is Level.SENTENCE for unit, one in found if unit.kind == ConceptKind.EVENT_VERB)
    told = deed and best.evidence.coverage >= NEARLY_ALL
    return "nobody told" if understood.answer in WHO_KINDS and not told else ""


def _must_list(query: Query, best: Extraction) -> bool:
    """Return whether a sentence that lists nothing answers a question for a list in no way.

    It only names the one thing whose parts were asked for, or its members; or the paragraph beside it tells of the
    meeting.
    """
    if len(query.units) == 1:
        return True
    return any(
        unit.alternatives[0].concept in column_words()["members"]
        or (unit.kind == "ordinal" and finding.level is Level.NEARBY)
        for unit, finding in zip(query.units, best.evidence.findings, strict=True)
    )


def _tells_after(library: Library, best: Extraction) -> bool:
    """Return whether a sentence says after how long: "on the thirtieth day after the fourth ratification"."""
    tokens = library.annotation(best.evidence.chunk).sentence_tokens[best.evidence.sentence]
    counted = any(token.startswith(("n:", "o:")) for token in tokens)
    return counted and not TIMES.isdisjoint(tokens)


def _valueless(library: Library, understood: Understanding, best: Extraction, *, counting: bool) -> str:
    """Return why a sentence without a value of the kind asked for is no answer; empty where it may be one."""
    if understood.named:
        return "nobody named"
    if understood.answer is AnswerKind.DATE and not _tells_after(library, best):
        return "no date"
    if understood.answer is AnswerKind.SYMBOL:
        return "no symbol"
    return "no number" if counting or understood.answer in NUMBERS - {AnswerKind.NUMBER} else ""


def _is_one_owner(unit: QueryUnit) -> bool:
    """Return whether a unit names one country, body or process, not what many are: "member states"."""
    words = column_words()
    return unit.kind in OWNERS and unit.alternatives[0].concept not in words["places"] | words["bodies"]


def _why_not(understood: Understanding, unit: QueryUnit, finding: Finding, share: float) -> str:
    """Return why one unit of the question, of a share of its weight, forbids the answer; empty where it does not."""
    if unit.alternatives[0].concept in query_words().deictic:
        return "of the moment"
    if not unit.known and share > UNKNOWN_SHARE and finding.level is Level.NOWHERE:
        return "unknown"
    hardly = unit.kind in NAMED_KINDS | PLACES and finding.degree <= NESTED_STRENGTH
    told = finding.level is not Level.NEARBY and finding.degree > RELATED_STRENGTH
    beside = (finding.level is Level.NEARBY and _is_one_owner(unit)) or (
        not told and _happened(understood, unit, share)
    )
    if finding.level is not Level.NOWHERE and not ((hardly or beside) and understood.answer in TYPED):
        return ""
    describes = _describes(understood, unit, share)
    if unit.kind in HARD_KINDS | PLACES or describes or share > HEAVY_SHARE:
        return f"{unit.kind} not met"
    return ""
