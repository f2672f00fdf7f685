"""That a sentence tells a value of another field, or of other people, than a question names."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from bot.answer.sentence.values import TYPED
from bot.answer.understand.patterns import AnswerKind
from bot.answer.words.tables import read_table
from index.annotate import CONCEPT
from index.model import Language
from index.query import NESTED_STRENGTH

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.answer.extract import Extraction
    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.query import Query, QueryUnit

_BEHIND_VERB = "(?:in|on|at|by|for|with|from|to|out|up|down|off|away|over|the|a|an)"
LEAST_SHARE = 0.12
"""Share that a field must have in a question."""


def of_another_field(library: Library, understood: Understanding, query: Query, best: Extraction) -> str:
    """Return that nothing around a value speaks of the field or the people that a question names; else nothing.

    What a thing is on and whom it is for tells it from others, where most other words may be told in words that the
    termbase lacks: the country that leads a guide on nomadic households leads none on fishing households. A part of
    what a field is called, "children" of child labour, is another. A sentence that names none says nothing of any.
    """
    if best.value is None or understood.answer not in TYPED or understood.answer is AnswerKind.LABEL:
        return ""
    total = sum(unit.weight for unit in query.units)
    annotation = library.annotation(best.evidence.chunk)
    asked = frozenset[str]().union(*(unit.tokens for unit in query.units))
    told = annotation.sentence_tokens[best.evidence.sentence] - asked
    for unit, finding in zip(query.units, best.evidence.findings, strict=True):
        concept = unit.alternatives[0].concept
        akin = _fields().get(concept, frozenset())
        named = (
            unit.weight >= LEAST_SHARE * total and _names_only(unit, akin) and not _is_verb(understood, unit)
        )
        if not named or finding.degree > NESTED_STRENGTH:
            continue
        if not akin.isdisjoint(annotation.tokens):
            continue
        in_part = finding.degree > 0 and concept in _table().fields
        if in_part or (not finding.degree and not told.isdisjoint(_others()[concept] - akin)):
            return f"of another field: {unit.words}"
    return ""


def _names_only(unit: QueryUnit, akin: frozenset[str]) -> bool:
    """Return whether words name a field and nothing else: "train" is to teach as well."""
    return bool(akin) and all(CONCEPT + concept in akin for concept in unit.own_concepts)


def _is_verb(understood: Understanding, unit: QueryUnit) -> bool:
    """Return whether an English noun for a field is a verb: "how much rubbish did the ports fish out"."""
    if understood.language is not Language.ENGLISH:
        return False
    verb = rf"\b(?:did|does|do|to|can|will|should)\b.*\b{re.escape(unit.words)}(?:\W*$|\W+{_BEHIND_VERB}\b)"
    return re.search(verb, understood.text, re.IGNORECASE) is not None


@lru_cache(maxsize=1)
def _fields() -> Mapping[str, frozenset[str]]:
    """Return each concept for a field or for people, with the tokens of what may be told in its stead."""
    raw = _table()
    akin = {concept: {CONCEPT + concept} for concept in (*raw.people, *raw.fields)}
    for group in raw.akin:
        for concept in group:
            if concept in akin:
                akin[concept].update(CONCEPT + other for other in group)
    return {concept: frozenset(tokens) for concept, tokens in akin.items()}


@lru_cache(maxsize=1)
def _others() -> Mapping[str, frozenset[str]]:
    """Return each concept for people with the tokens of all people, and each for a field with those of all fields."""
    raw = _table()
    both = (raw.people, raw.fields)
    tokens = [frozenset[str]().union(*(_fields()[concept] for concept in names)) for names in both]
    return {concept: those for names, those in zip(both, tokens, strict=True) for concept in names}


@lru_cache(maxsize=1)
def _table() -> _Table:
    return _Table(**read_table("fields.toml"))


class _Table(NamedTuple):
    people: list[str]
    fields: list[str]
    akin: list[list[str]]
