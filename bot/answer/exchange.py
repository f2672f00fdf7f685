"""One named thing of a question exchanged for another of its kind: "and from Europe?" after one about Africa."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.model import Span
from index.query import NAMED_KINDS
from index.termbase.model import PLACES, ConceptKind

if TYPE_CHECKING:
    from index.model import Language
    from index.termbase import Termbase

_SLACK = 4  # letters of an article or a preposition beside a name
_PERSON = re.compile(r"(?<![\w-])(?<!\bO['’])[^\W\d_a-zа-яё][\w’-]+(?: [^\W\d_a-zа-яё][\w’-]+)+")
"""Words with capitals side by side, in scripts that have them: "Rachel Velasco"."""
_KINDS = frozenset(NAMED_KINDS | PLACES | {ConceptKind.FUNCTION})


def named_kind(text: str, language: Language, termbase: Termbase) -> ConceptKind | None:
    """Return the kind of the one named thing that a text consists of; None where it is anything else."""
    for match in termbase.match(text, language):
        kind = termbase.concept(match.concept).kind
        if kind in _KINDS and match.span.end - match.span.start >= len(text) - _SLACK:
            return kind
    return None


def names_thing(text: str, language: Language, termbase: Termbase) -> bool:
    """Return whether a text names anything: a place, a body, a meeting, a document, a person."""
    named = any(termbase.concept(match.concept).kind in _KINDS for match in termbase.match(text, language))
    return named or bool(_persons(text, language, termbase))


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
    kind, person = (
        named_kind(other, language, termbase),
        _with_person(question, written_in, other, language, termbase),
    )
    if person or kind is None:
        return person
    kinds = PLACES if kind in PLACES else {kind}
    found = [
        match.span
        for match in termbase.match(question, written_in)
        if termbase.concept(match.concept).kind in kinds
    ]
    if not found and kind in PLACES:
        found = _within_names(question, written_in, termbase)
    return question[: found[0].start] + other + question[found[0].end :] if len(found) == 1 else ""


def _within_names(question: str, language: Language, termbase: Termbase) -> list[Span]:
    """Return where the names of a question end in a place: "el Proceso de *Bali*"."""
    found = []
    for match in termbase.match(question, language):
        words = list(re.finditer(r"\w+", question[match.span.start : match.span.end]))
        starts = [match.span.start + word.start() for word in reversed(words[1:])]
        ends = [
            one for one in starts if named_kind(question[one : match.span.end], language, termbase) in PLACES
        ]
        found += [Span(ends[0], match.span.end)] if ends else []
    return found


def _with_person(
    question: str, written_in: Language, other: str, language: Language, termbase: Termbase
) -> str:
    """Return a question with the one person that it names exchanged for another; empty where it names none."""
    if _persons(other, language, termbase) != [Span(0, len(other))]:
        return ""
    found = _persons(question, written_in, termbase)
    return question[: found[0].start] + other + question[found[0].end :] if len(found) == 1 else ""


def _persons(text: str, language: Language, termbase: Termbase) -> list[Span]:
    """Return where a text has what may be the name of a person: words with capitals that are no known name."""
    known = [
        match.span
        for match in termbase.match(text, language)
        if " " in text[match.span.start : match.span.end]
    ]
    found = (Span(*match.span()) for match in _PERSON.finditer(text) if match[0][0].isupper())
    return [one for one in found if not any(one.start < span.end and span.start < one.end for span in known)]
