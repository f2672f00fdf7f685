"""How somebody is reached: e-mail, telephone, fax, website, post; from an imprint, or where a text says so.

And who published a document, whose name begins its imprint.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from bot.answer.facts.acting import kind_of
from bot.answer.understand.patterns import WHERE, AnswerKind, Attribute
from bot.answer.understand.person_words import OWNERS
from bot.answer.understand.phrases import Phrases
from bot.answer.words.column_words import asks_which
from bot.answer.words.tables import read_table
from index.annotate import CONCEPT, find_terms
from index.model import Language, Span, UnitKind
from index.query_building import build_query
from index.termbase.model import ConceptKind
from index.text.language import detect_question
from index.text.normalize import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.answer.understand.understanding import Understanding
    from index.library import Library
    from index.model import Document, Paragraph
    from index.query import Query, QueryUnit

HELD = 0.6
"""How far a unit must be held."""
ENOUGH = 0.6
"""Share of a question's weight that the text around a contact must hold."""
WHOLE = 0.99
"""The same of a publisher."""
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_SITE = re.compile(r"(?:https?://)?www\.[\w.-]+[\w/]|https?://[\w.-]+[\w/]")
_DOMAIN = re.compile(
    r"(?:https?://)?(?<![@\w.-])(?:[a-z0-9-]+\.)+(?:org|com|net|int|info|gov|edu|example|[a-z]{2})(?![\w.-]*@)(?:/[\w./-]*\w)?(?![\w-])"
)
_SENTENCE_END = re.compile(r"[.!?؟](?=\s|\Z)|[。！？\n]")
_NUMBER = r"\s*[.:：]{1,2}\s*(\(?\+?[\d٠-٩][\d٠-٩ ()./-]{4,}[\d٠-٩])"
_PIECED = re.compile(r"[()（）?؟？]|^\w['’](?!\w)")
"""In what a follow-up is about, which is put together from two turns, or what has lost its first word: "l' du"."""
_WEBSITE = CONCEPT + "website"
_ANYONE = frozenset({"people", "person", "participant"})
"""Concepts of whoever may do a thing on a website, which a sentence need not say."""
_NO_PROSE = frozenset({UnitKind.IMPRINT, UnitKind.FOOTNOTE, UnitKind.TITLE, UnitKind.HEADING})
"""Kinds of unit in which no sentence says what a website is for."""
_LABELLED = re.compile(r"^[^\n:：]{2,25}[:：]", re.MULTILINE)
_OTHERS = frozenset(
    {Attribute.TOPIC, Attribute.DATE, Attribute.CITATION, Attribute.COMPARISON, Attribute.LIST}
)
"""What a question with such a word in it asks for besides; a topic only where it asks for no way: how it was sent."""


class Way(StrEnum):
    """A way to reach somebody, as ``contacts.toml`` and the documents name it."""

    EMAIL = "email"
    PHONE = "phone"
    FAX = "fax"
    WEBSITE = "website"
    ADDRESS = "address"
    SEAT = "seat"
    PUBLISHER = "publisher"
    SENT = "sent"
    ANY = "any"


REACHING = (Way.EMAIL, Way.PHONE, Way.WEBSITE, Way.ADDRESS)
"""What tells how to get in touch with somebody, the quickest first."""
TO = {Way.ANY: REACHING, Way.SENT: (Way.EMAIL, Way.WEBSITE, Way.ADDRESS), Way.SEAT: (Way.ADDRESS,)}
"""A way that is asked for to the ways by which it is told, where these are others."""


@dataclass(frozen=True, slots=True)
class ContactFact:
    """How somebody is reached.

    Attributes:
        document: Which says so.
        paragraph: Its unit that does.
        span: Where the words stand in the source.
        text: The words, on one line.
        about: Who is asked about, as asked.
        concept: What the words name; empty where they are no name.
    """

    document: Document
    paragraph: Paragraph
    span: Span
    text: str
    about: str
    concept: str = ""


@dataclass(frozen=True, slots=True)
class _Contact:
    """Where a document says how somebody is reached.

    Attributes:
        document: Which.
        paragraph: Its unit.
        span: Where the words stand in the source.
        tokens: Of the unit and of what it is under.
        sentence: Of the sentence, where prose says it; else empty.
    """

    document: Document
    paragraph: Paragraph
    span: Span
    tokens: frozenset[str]
    sentence: frozenset[str] = frozenset()


def contact_fact(library: Library, understood: Understanding) -> ContactFact | None:
    """Return how somebody is reached whom a question names; None where it does not ask that or nothing says so."""
    found = _asked(understood)
    if found is None:
        return None
    ways, about = found
    way, published = ways[0], Way.PUBLISHER in ways
    query = build_query(about, understood.written_in or understood.language, library)
    owners = [unit for unit in query.units if kind_of(library, unit) in OWNERS]
    if way in {Way.SEAT, Way.ADDRESS, Way.ANY} and not (owners or published):
        return None
    meant = TO.get(way, (way,))
    scored = [
        (
            _share(query, owners, contact),
            contact.paragraph.kind is UnitKind.IMPRINT,
            contact.document.entry.language is understood.language,
            contact,
        )
        for one in meant
        for contact in _contacts(library, one)
        if way is not Way.SENT or _tells_of(library, contact, query)
    ]
    best = max(scored, key=lambda one: one[:3], default=None)
    if published and not query.units and len(scored) == 1:  # "the publisher"
        best = (1.0, True, True, scored[0][3])
    # A publisher is that of the very document named: others may tell who published what they cite.
    if best is None or best[0] < (WHOLE if published else ENOUGH):
        return None
    contact = best[3]
    text = contact.document.source.text[contact.span.start : contact.span.end]
    words = ", ".join(line.strip() for line in text.splitlines() if line.strip())
    named = " ".join(unit.words for unit in owners)
    named = named or ("" if contact.sentence or _PIECED.search(about) else about)
    concept = _body(library, words, contact.document.entry.language) if way is Way.PUBLISHER else ""
    return ContactFact(contact.document, contact.paragraph, contact.span, words, named, concept)


def tells_no_way(understood: Understanding, query: Query, sentence: str) -> bool:
    """Return whether it is asked where post is sent to somebody, or how to reach them, and a sentence does not tell."""
    owned = any(unit.kind in OWNERS | {ConceptKind.SERIES} for unit in query.units)
    asking = owned and understood.answer in {AnswerKind.TEXT, AnswerKind.PLACE}
    found = _asked(understood) if asking else None
    return found is not None and found[0][0] in {Way.ADDRESS, Way.ANY} and _reached().search(sentence) is None


def _body(library: Library, words: str, language: Language) -> str:
    """Return the body that some words name as a whole; empty where they name none."""
    written_in = detect_question(words, language).language
    return next(
        (one.concept for one in library.termbase.match(words, written_in) if len(one.span) == len(words)), ""
    )


def _asked(understood: Understanding) -> tuple[list[Way], str] | None:
    """Return which ways a question asks for, the one meant first, and its other words; None where it asks for none."""
    if understood.attribute in _OTHERS - {Attribute.TOPIC} or understood.yes_no:
        return None
    folded = fold(understood.text)
    phrases = _phrases(understood.language)
    found = {way: phrase.find(folded.text) for way, phrase in phrases.items()}
    asked = [way for way, stretches in found.items() if stretches]
    if asked == [Way.SEAT] and understood.answer not in WHERE:
        return None
    by_topic = understood.attribute is Attribute.TOPIC and Way.SENT not in asked
    if not asked or (by_topic and not _is_asked_for(folded.text, found)):
        return None
    left = list(understood.text)
    for start, end in (stretch for way in asked for stretch in phrases[way].own_words(folded.text)):
        span = folded.source_span(start, end)
        left[span.start : span.end] = " " * len(span)
    kept = "".join(left)
    spans = understood.subject_spans or (Span(0, len(kept)),)
    about = " ".join(kept[span.start : span.end].strip(" ?؟？") for span in spans)
    return asked, " ".join(about.split())


def _is_asked_for(text: str, found: Mapping[Way, list[tuple[int, int]]]) -> bool:
    """Return whether a folded question begins with how somebody is reached, or asks which: "to which e-mail …"."""
    return any(
        not re.search(r"\w", text[:start]) or asks_which(text, text[start:end])
        for stretches in found.values()
        for start, end in stretches
    )


@lru_cache(maxsize=8)
def _phrases(language: Language) -> Mapping[Way, Phrases]:
    raw = read_table("contacts.toml")
    code = Language.ENGLISH if language is Language.OTHER else language
    return {way: Phrases(raw[way.value][code.value], code) for way in Way}


def _share(query: Query, owners: list[QueryUnit], contact: _Contact) -> float:
    """Return how much of a question the text around a contact holds, by weight; 0 where it is another's."""
    named = [*owners, *(unit for unit in query.units if unit.kind == "name")]
    if any(unit.degree(contact.tokens) < HELD for unit in named):
        return 0.0
    units = [unit for unit in query.units if unit.known or not _is_verb_like(unit)]
    if contact.sentence:
        units = [unit for unit in units if unit.alternatives[0].concept not in _ANYONE]
    else:  # Where a thing is sent is told without the word for it.
        units = [unit for unit in units if unit.kind != ConceptKind.EVENT_VERB]
    total = sum(unit.weight for unit in units)
    near = contact.sentence or contact.tokens
    held = sum(unit.weight for unit in units if unit.degree(near) >= HELD)
    return held / total if total else 0.0


def _tells_of(library: Library, contact: _Contact, query: Query) -> bool:
    """Return whether the unit itself that has a contact tells of a thing that is sent there, and is no imprint."""
    if contact.paragraph.kind in _NO_PROSE:
        return False
    number = library.chunk_numbers.get((contact.document.source.name, contact.paragraph.locator.key))
    tokens = library.annotation(number).tokens if number is not None else frozenset[str]()
    return any(unit.kind == ConceptKind.DOCUMENT_KIND and unit.degree(tokens) >= HELD for unit in query.units)


def _is_verb_like(unit: QueryUnit) -> bool:
    """Return whether a word that no document holds may only be how it was asked: "se *trouve*", no name."""
    return unit.kind == "word" and unit.words.islower()


@lru_cache(maxsize=8)
def _contacts(library: Library, way: Way) -> tuple[_Contact, ...]:
    """Return where the documents say how somebody is reached in one way, in order."""
    told = tuple(_sites_in_prose(library)) if way is Way.WEBSITE else ()
    return told + tuple(
        _Contact(document, paragraph, Span(span.start + start, span.start + end), tokens)
        for document in library.documents.values()
        for paragraph in document.paragraphs
        for span in paragraph.spans
        for start, end in _found(document.source.text[span.start : span.end], paragraph.kind, way)
        for tokens in [_tokens(library, document, paragraph)]
    )


def _sites_in_prose(library: Library) -> Iterator[_Contact]:
    """Yield the websites that sentences name as such: "applications open on the website …"; none of footnotes."""
    for document in library.documents.values():
        for paragraph in document.paragraphs:
            if paragraph.kind in _NO_PROSE:
                continue
            for span in paragraph.spans:
                text = document.source.text[span.start : span.end]
                for match in _DOMAIN.finditer(text):
                    sentence = _sentence_around(text, *match.span())
                    terms = find_terms(sentence, document.entry.language, library.termbase)
                    tokens = frozenset(term.token for term in terms)
                    if _WEBSITE in tokens:
                        place = Span(span.start + match.start(), span.start + match.end())
                        yield _Contact(
                            document, paragraph, place, _tokens(library, document, paragraph), tokens
                        )


def _sentence_around(text: str, start: int, end: int) -> str:
    """Return the sentence of a text that holds a stretch."""
    first = max((match.end() for match in _SENTENCE_END.finditer(text, 0, start)), default=0)
    stop = _SENTENCE_END.search(text, end)
    return text[first : stop.start() if stop else len(text)]


def _found(text: str, kind: UnitKind, way: Way) -> Iterator[tuple[int, int]]:
    """Yield where a unit says it; addresses, numbers and publishers stand in imprints alone."""
    if way is Way.PUBLISHER:
        if kind is UnitKind.IMPRINT and "\n" in text:
            yield 0, len(text[: text.index("\n")].rstrip())
        return
    if way is Way.ADDRESS:
        if kind is UnitKind.IMPRINT and text.count("\n") > 1:
            lines = _LABELLED.search(text, text.index("\n"))
            end = lines.start() if lines else len(text)
            start = text.index("\n") + 1
            if start < end:
                yield start, start + len(text[start:end].rstrip())
        return
    if way is Way.PHONE or way is Way.FAX:
        for match in _numbered(way).finditer(text):
            yield match.span(1)
        return
    written = (_MAIL if way is Way.EMAIL else _SITE).search(text)
    if written is not None and (way is Way.EMAIL or kind is UnitKind.IMPRINT):
        yield written.span()


def _tokens(library: Library, document: Document, paragraph: Paragraph) -> frozenset[str]:
    """Return the tokens of a unit, of what it is under and of its document's names."""
    tokens = library.document_tokens(document.source.name)
    number = library.chunk_numbers.get((document.source.name, paragraph.locator.key))
    if number is not None:
        return tokens | library.annotation(number).tokens | library.context_tokens(number)
    text = " ".join(document.text_of(paragraph).split())
    language = detect_question(text, document.entry.language).language
    return tokens | {term.token for term in find_terms(text, language, library.termbase)}


@cache
def _numbered(way: Way) -> re.Pattern[str]:
    """Return how a telephone or fax number is printed; its one group is the number."""
    return re.compile(f"(?:{_printed(way)}){_NUMBER}", re.IGNORECASE)


@cache
def _reached() -> re.Pattern[str]:
    """Return what stands in a sentence that tells how somebody is reached: no year, and no page of the Web."""
    return re.compile(f"{_MAIL.pattern}|{_numbered(Way.PHONE).pattern}|{_printed('post')}", re.IGNORECASE)


def _printed(kind: str) -> str:
    return "|".join(read_table("contacts.toml")["printed"][kind])
