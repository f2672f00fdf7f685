"""Who is who: people named in tables, agendas, prose and signatures, with what they are, and the words that say so.

A mention is a name with the function, the organisation and the part that its unit gives it. Mentions of one
person, however spelled, are joined in :mod:`index.facts.people_table`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from index.annotate import CONCEPT, STEM
from index.model import Language, Span

if TYPE_CHECKING:
    from index.annotate import Annotation
    from index.model import Paragraph
    from index.passage import PassageText
    from index.termbase import Termbase


class PersonRole(StrEnum):
    """The part that a person has where the text names them."""

    PARTICIPANT = "participant"
    MODERATOR = "moderator"
    CHAIR = "chair"
    VICE_CHAIR = "vice-chair"
    OPENER = "opener"
    FACILITATOR = "facilitator"
    RAPPORTEUR = "rapporteur"
    SPEAKER = "speaker"
    SIGNATORY = "signatory"
    NAMED = "named"  # in prose, without a part


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a chunk.

    Attributes:
        text: As shown.
        span: Where, in the chunk's shown text.
    """

    text: str
    span: Span

    @classmethod
    def at(cls, text: str, start: int, end: int) -> Words:
        """Return the words of a text between two offsets, white space at the ends left out.

        Raises:
            ValueError: There is nothing but white space.
        """
        while start < end and text[start].isspace():
            start += 1
        while start < end and text[end - 1].isspace():
            end -= 1
        return cls(text[start:end], Span(start, end))


def words_at(text: str, start: int, end: int) -> Words | None:
    """Return the words between two offsets; None where there is nothing but white space."""
    return Words.at(text, start, end) if text[start:end].strip() else None


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person named.

    Attributes:
        name: Without forms of address.
        function: What they are; None where the unit does not say.
        organisation: For whom; None where the unit does not say, or says it inside the function.
        role: Their part there.
        chunk: The chunk that names them.
        language: Of the text.
        tokens: ``c:`` and ``w:`` tokens of function and organisation, as the annotation writes them.
    """

    name: Words
    function: Words | None
    organisation: Words | None
    role: PersonRole
    chunk: int
    language: Language
    tokens: frozenset[str] = frozenset()

    def shifted(self, chunks: int) -> PersonMention:
        """Return the mention with its chunk's number raised."""
        return replace(self, chunk=self.chunk + chunks)


def find_people(
    text: str,
    annotation: Annotation,
    chunk: int,
    paragraph: Paragraph,
    passage: PassageText,
    termbase: Termbase,
    language: Language,
) -> tuple[PersonMention, ...]:
    """Return the people that a unit names, in the order of the text; empty where it names none.

    Args:
        text: The shown text of a chunk.
        annotation: Of that text.
        chunk: The chunk's number, kept in the mentions.
        paragraph: The unit behind the chunk.
        passage: Its words, with the way back to the source.
        termbase: The one the annotation was made with.
        language: Of the text.
    """
    from index.facts import people_listed, people_prose, people_rows  # noqa: PLC0415 - they import this module's types

    found = people_rows.from_row(paragraph, passage, chunk, language)
    if not found:
        found = people_rows.from_signature(paragraph, passage, chunk, language)
    if not found:
        ends = people_rows.cell_ends(paragraph, passage)
        found = people_prose.from_prose(text, annotation, chunk, termbase, language, ends)
        listed = people_listed.from_offices(text, annotation, found, chunk, termbase, language)
        found = people_listed.with_listed(found, listed)
    return tuple(replace(mention, tokens=_tokens(mention, annotation)) for mention in found)


def _tokens(mention: PersonMention, annotation: Annotation) -> frozenset[str]:
    tokens: set[str] = set()
    for words in (mention.function, mention.organisation):
        if words is not None:
            tokens.update(annotation.tokens_within(words.span))
    return frozenset(token for token in tokens if token[:2] in {CONCEPT, STEM})


def person_to_json(mention: PersonMention) -> list[Any]:
    """Return the mention as a JSON value: a list, for the sake of its size."""
    return [
        _words_to_json(mention.name),
        _words_to_json(mention.function),
        _words_to_json(mention.organisation),
        mention.role.value,
        mention.chunk,
        mention.language.value,
        " ".join(sorted(token.replace(" ", "_") for token in mention.tokens)),
    ]


def person_from_json(value: Any) -> PersonMention:
    """Return the mention that :func:`person_to_json` wrote.

    Raises:
        ValueError: It is another value.
    """
    name, function, organisation, role, chunk, language, tokens = value
    named = _words_from_json(name)
    if named is None:
        raise ValueError("a person's mention has a name")
    return PersonMention(
        named,
        _words_from_json(function),
        _words_from_json(organisation),
        PersonRole(role),
        chunk,
        Language(language),
        frozenset(tokens.split()),
    )


def _words_to_json(words: Words | None) -> list[Any] | None:
    return None if words is None else [words.text, words.span.start, words.span.end]


def _words_from_json(value: Any) -> Words | None:
    return None if value is None else Words(value[0], Span(value[1], value[2]))
