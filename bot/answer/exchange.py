"""One named thing of a question exchanged for another of its kind: "and from Europe?" after one about Africa."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.query import NAMED_KINDS
from index.termbase.model import PLACES, ConceptKind

if TYPE_CHECKING:
    from index.model import Language
    from index.termbase import Termbase

_SLACK = 4  # letters of an article or a preposition beside a name
_KINDS = frozenset(NAMED_KINDS | PLACES | {ConceptKind.FUNCTION})


def named_kind(text: str, language: Language, termbase: Termbase) -> ConceptKind | None:
    """Return the kind of the one named thing that a text consists of; None where it is anything else."""
    for match in termbase.match(text, language):
        kind = termbase.concept(match.concept).kind
        if kind in _KINDS and match.span.end - match.span.start >= len(text) - _SLACK:
            return kind
    return None


def with_other(
    question: str, written_in: Language, other: str, language: Language, termbase: Termbase
) -> str:
    """Return a question with its one thing of another's kind exchanged for that one; empty where it has none.

    Args:
        question: The question before.
        written_in: Its language.
        other: What is named instead.
        language: Of that name.
        termbase: Knows the kinds; all places are of one.
    """
    kind = named_kind(other, language, termbase)
    if kind is None:
        return ""
    kinds = PLACES if kind in PLACES else {kind}
    found = [
        match.span
        for match in termbase.match(question, written_in)
        if termbase.concept(match.concept).kind in kinds
    ]
    return question[: found[0].start] + other + question[found[0].end :] if len(found) == 1 else ""
