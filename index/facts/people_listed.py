"""People listed by their offices, one office and one name after another: "Treasurer: Ana Soto", 会长：王建国.

A unit that is nothing but such a list; where it has several lines, its words run on without their ends.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.annotate import CONCEPT, longest
from index.facts.people import PersonMention, PersonRole, Words
from index.facts.people_names import OWNERS, is_person
from index.facts.people_words import pattern, words
from index.model import CASED, Language, Span
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.annotate import Annotation, Term
    from index.termbase import Termbase

_COLON = re.compile(r"\s*[:：]\s*")
_BULLET = re.compile(r"[\s•·–—*-]*")
_ASIDE = re.compile(r"\s*[(（][^()（）]{2,60}[)）]?\s*\Z")
_NAME = re.compile(r"[^\W\d_]+(?:[-'’·・.][^\W\d_]+)*\.?")
_HAN = re.compile(r"[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]+(?:[·・•．][\u3400-\u9fff]+)+")
_FEWEST, _MOST = 2, 6
"""Words of a name."""
_LONGEST_OFFICE = 70


def from_offices(
    text: str,
    annotation: Annotation,
    named: Sequence[PersonMention],
    chunk: int,
    termbase: Termbase,
    language: Language,
) -> tuple[PersonMention, ...]:
    """Return the people of a list of offices, each with the label as what they are; empty where a text is none.

    Args:
        text: The shown text of a chunk.
        annotation: Of that text.
        named: The people read out of it otherwise, who have their parts from there.
        chunk: The chunk's number, kept in the mentions.
        termbase: The one the annotation was made with.
        language: Of the text.
    """
    if not _COLON.search(text) or text.rstrip().endswith((":", "：")):
        return ()
    offices = [term for term in _concepts(annotation, Span(0, len(text))) if is_person(term, termbase)]
    if not offices or offices[0].start > _bullet_end(text) + 2:  # an article may stand before it: «الرئيس»
        return ()
    found: list[PersonMention] = []
    for label, name in _pairs(text, offices):
        person = _person(text, name, annotation, termbase, language)
        if person is None or len(label.text) > _LONGEST_OFFICE or _is_of_session(label, offices):
            return ()
        role = next((one.role for one in named if _overlap(one.name.span, person.span)), PersonRole.NAMED)
        found.append(PersonMention(person, label, None, role, chunk, language))
    return tuple(found)


def with_listed(named: Sequence[PersonMention], listed: Sequence[PersonMention]) -> tuple[PersonMention, ...]:
    """Return the people of a text, those of a list of offices as the list has them."""
    if not listed:
        return tuple(named)
    others = [one for one in named if not any(_overlap(one.name.span, other.name.span) for other in listed)]
    return tuple(sorted([*others, *listed], key=lambda one: one.name.span.start))


def _pairs(text: str, offices: Sequence[Term]) -> Iterator[tuple[Words, Span]]:
    """Yield each label with where the name behind it stands: to the next label or the end."""
    colons = list(_COLON.finditer(text))
    start = _bullet_end(text)
    for place, colon in enumerate(colons):
        limit = colons[place + 1].start() if place + 1 < len(colons) else len(text)
        behind = (term.start for term in offices if colon.end() < term.start < limit)
        end = next(behind, len(text)) if place + 1 < len(colons) else len(text)
        if text[start : colon.start()].strip():
            yield Words.at(text, start, colon.start()), Span(colon.end(), end)
        start = end


def _person(
    text: str, span: Span, annotation: Annotation, termbase: Termbase, language: Language
) -> Words | None:
    """Return the name that a stretch is, without forms of address and what brackets add; None where it is no name."""
    start, end = span.start, span.end
    titles = pattern("title", language)
    while language is not Language.CHINESE and (title := titles.match(text, start, end)):
        start = title.end() + len(text[title.end() : end]) - len(text[title.end() : end].lstrip(" .\u00a0"))
    aside = _ASIDE.search(text, start, end)
    end = aside.start() if aside else end
    if language is Language.CHINESE:
        behind = re.search(f"(?:{titles.pattern})\\s*\\Z", text[start:end])
        end = start + behind.start() if behind else end
    name = text[start:end].strip(" \u00a0;؛.,،；。*")
    if not name or not _is_name(name, language):
        return None
    at = text.index(name, start)
    known = _concepts(annotation, Span(at, at + len(name)))
    kinds = OWNERS | {ConceptKind.FUNCTION}
    if any(termbase.concept(term.token[2:]).kind in kinds for term in known):
        return None
    return Words.at(text, at, at + len(name))


def _is_name(name: str, language: Language) -> bool:
    """Return whether words may be a whole name and nothing else."""
    if language is Language.CHINESE and _HAN.fullmatch(name):
        return True
    parts = name.split()
    if not _FEWEST <= len(parts) <= _MOST or not all(_NAME.fullmatch(part) for part in parts):
        return False
    if language is Language.ARABIC:
        return frozenset(words("name_stop", language)).isdisjoint(parts)
    particles = frozenset(words("particle"))
    cased = language in CASED or language is Language.CHINESE  # a Latin name in a Chinese text
    return cased and all(part[0].isupper() or part in particles for part in parts)


def _is_of_session(label: Words, offices: Sequence[Term]) -> bool:
    """Return whether a label gives only a part in a session or a panel, and no office."""
    within = [term for term in offices if label.span.start <= term.start < label.span.end]
    return not within or within[0].token[2:] in words("session_part")


def _concepts(annotation: Annotation, span: Span) -> list[Term]:
    return longest(term for term in annotation.terms_within(span) if term.token.startswith(CONCEPT))


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _bullet_end(text: str) -> int:
    match = _BULLET.match(text)
    return match.end() if match else 0
