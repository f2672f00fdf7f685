"""The meetings that the documents date, in order, each value with the words that give it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answer.dates import format_date
from bot.answer.quote.extent import quotation_at
from bot.answer.wording.headline import shortened
from index.annotate import CONCEPT, ORDINAL, STEM, date_tokens, find_terms
from index.facts.events import ADJACENT, Role, event_words
from index.model import Language, UnitKind, gap
from index.query_building import build_query
from index.termbase.model import ConceptKind
from index.text.analyze import stop_words
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answer.messages import Messages
    from bot.answer.model import Quotation
    from index.facts.dates import DateValue
    from index.facts.event_table import Event, ValueGroup
    from index.facts.events import EventValue
    from index.library import Library
    from index.query import QueryUnit

FITS = 0.6
"""How far an event must hold each word asked for."""
LONGEST_TITLE = 160
"""Code points of a title that is the source's own words."""
SAME_NAME = 0.6
"""Share of a heading's words that an event's names hold, where the heading is its title."""

_PAUSE = re.compile(r"[,،;؛.。:：，、；()（）«»“”\"]")
_SAID_BY_ALL = frozenset({ConceptKind.EVENT, ConceptKind.EVENT_VERB, ConceptKind.TIME})


@dataclass(frozen=True, slots=True)
class Said:
    """A value and the words that give it.

    Attributes:
        value: In the reader's language.
        quotation: The source's words, the deciding ones marked.
        date: For a date; else None.
        concept: For the others the termbase's concept; else empty.
        counted: Whether the meeting's rank was counted from a list, not stated.
    """

    value: str
    quotation: Quotation
    date: DateValue | None = None
    concept: str = ""
    counted: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One meeting with its date.

    Attributes:
        series: The termbase's concept of its series; empty where it knows none.
        ordinal: Its rank in the series; 0 where none is known.
        series_name: What the reader's language calls the series; empty where the termbase does not know it.
        title: In the reader's language; the source's own words where the termbase does not know the series.
        date: When it was, as precisely as the documents say.
        others: Dates that other passages give and that no day of :attr:`date` agrees with.
        places: Where: the city before the country.
        hosts: Who received it; where no passage says that, who organised it.
        key: Stable while the document's bytes stay; the permalink of the words that give the date, and the rank.
    """

    series: str
    ordinal: int
    series_name: str
    title: str
    date: Said
    others: tuple[Said, ...]
    places: tuple[Said, ...]
    hosts: tuple[Said, ...]
    key: str

    @property
    def when(self) -> DateValue:
        """The date as a value."""
        if self.date.date is None:
            raise ValueError(f"a date has a value: {self.title!r}")
        return self.date.date


def timeline(
    library: Library, messages: Messages, words: str = "", *, language: Language
) -> tuple[Entry, ...]:
    """Return the meetings whose date a passage states, in order of date; empty where none fits.

    Args:
        library: The documents.
        messages: How a rank is written behind a series.
        words: Any words; a meeting fits that holds each of them in its name, date, place or host, in any of the
            six languages. Words such as "meeting" and "when" do not count. Empty for all.
        language: Of the reader.
    """
    events = [event for event in library.events.events if event.date is not None and event.date.sure]
    units = _asked(library, words, language)
    if units is None:
        return ()
    found = [
        _entry(library, messages, event, language)
        for event in events
        if all(unit.degree(_tokens(library, event, language)) >= FITS for unit in units)
    ]
    return tuple(sorted(found, key=_order))


def ranked_title(library: Library, messages: Messages, series: str, ordinal: int, language: Language) -> str:
    """Return a series and a rank as a title, "Global Forum on Migration and Development, No. 2"."""
    name = library.termbase.name(series, language)
    if not ordinal:
        return name
    return messages.text(language, "event-ranked", series=name, ordinal=ordinal)


def _order(entry: Entry) -> tuple[object, ...]:
    end = entry.when.end or entry.when.start
    return (entry.when.start.first, end.last, entry.series, entry.ordinal, entry.key)


def _entry(library: Library, messages: Messages, event: Event, language: Language) -> Entry:
    groups = [group for group in event.groups[Role.DATE] if group.sure]
    first, *rest = groups
    date = _said(library, first, language)
    others = [
        _said(library, group, language)
        for group in rest
        if group.date is not None and first.date is not None and not group.date.overlaps(first.date)
    ]
    if event.series:
        title = ranked_title(library, messages, event.series, event.ordinal, language)
    else:
        title = _own_title(library, messages, event, first.sources, language)
    return Entry(
        event.series,
        event.ordinal,
        library.termbase.name(event.series, language) if event.series else "",
        title,
        date,
        tuple(others),
        tuple(_places(library, event, language)),
        tuple(_hosts(library, event, language)),
        f"{date.quotation.citation.permalink}-{event.ordinal}",
    )


def _places(library: Library, event: Event, language: Language) -> Iterator[Said]:
    """Yield the best city, and the best country; beside a city, one that a sentence names with it."""
    groups = [group for group in event.groups.get(Role.PLACE, ()) if group.sure]
    kinds = {group.concept: library.termbase.kind_of(group.concept) for group in groups}
    city = next((group for group in groups if kinds[group.concept] is ConceptKind.CITY), None)
    said_with = {(one.chunk, one.sentence) for one in city.sources} if city is not None else None
    country = next(
        (
            group
            for group in groups
            if kinds[group.concept] is ConceptKind.COUNTRY
            and (said_with is None or any((one.chunk, one.sentence) in said_with for one in group.sources))
        ),
        None,
    )
    yield from (_said(library, group, language) for group in (city, country) if group is not None)


def _hosts(library: Library, event: Event, language: Language) -> Iterator[Said]:
    for role in (Role.HOST, Role.ORGANISER):
        groups = [group for group in event.groups.get(role, ()) if group.sure]
        if groups:
            yield from (_said(library, group, language) for group in groups)
            return


def _said(library: Library, group: ValueGroup, language: Language) -> Said:
    """Return a value with its best source: one in the reader's language before the others."""
    sure = [source for source in group.sources if source.sure] or list(group.sources)
    own = [source for source in sure if library.chunks[source.chunk].language is language]
    source = (own or sure)[0]
    value = format_date(group.date, language) if group.date is not None else _name(library, group, language)
    quotation = quotation_at(library, source.chunk, source.sentence, source.span, language)
    return Said(value, quotation, group.date, group.concept, group.implied)


def _name(library: Library, group: ValueGroup, language: Language) -> str:
    """Return what a value is called; a person or a body that no list knows as its source writes it."""
    return library.termbase.name(group.concept, language) if group.concept else group.sources[0].text


def _own_title(
    library: Library, messages: Messages, event: Event, sources: Sequence[EventValue], reader: Language
) -> str:
    """Return the documents' own name of a meeting whose series the termbase does not know.

    A title or heading that has its rank and words, of the first document that has one; else the sentence that
    gives its date, one in the reader's language before others.
    """
    for document in dict.fromkeys(library.chunks[source.chunk].document for source in sources):
        title = _heading_of(library, event, document)
        if title:
            return shortened(title, LONGEST_TITLE)
    best = min(sources, key=lambda source: library.chunks[source.chunk].language is not reader)
    return shortened(_name_in_sentence(library, messages, event, best, reader), LONGEST_TITLE)


def _heading_of(library: Library, event: Event, name: str) -> str:
    """Return the title or heading of a document that names a meeting; empty where none does."""
    for paragraph in library.documents[name].paragraphs:
        if paragraph.kind not in {UnitKind.TITLE, UnitKind.HEADING}:
            continue
        number = library.chunk_numbers.get((name, paragraph.locator.key))
        if number is None:
            continue
        tokens = {token for token in library.annotation(number).tokens if token[:2] in {STEM, CONCEPT}}
        ranked = not event.ordinal or f"{ORDINAL}{event.ordinal}" in library.annotation(number).tokens
        if ranked and tokens and len(tokens & event.tokens) >= SAME_NAME * len(tokens):
            return library.passage_text(number).text
    return ""


def _name_in_sentence(
    library: Library, messages: Messages, event: Event, source: EventValue, reader: Language
) -> str:
    """Return the words of a sentence that name a meeting: from its noun or rank to the next stop, verb or date."""
    annotation, text = library.annotation(source.chunk), library.passage_text(source.chunk).text
    language = library.chunks[source.chunk].language
    sentence = annotation.sentences[source.sentence]
    terms = annotation.terms_within(sentence)
    ranks = [term for term in terms if term.token == f"{ORDINAL}{event.ordinal}"]
    nouns = [term for term in terms if term.token[:2] == CONCEPT and term.token[2:] in event_words().meetings]
    if not ranks or not nouns:
        return text[sentence.start : sentence.end].strip()
    rank = ranks[0]
    noun = min(nouns, key=lambda term: max(term.start - rank.end, rank.start - term.end))
    first = noun.start
    for other in reversed(nouns):  # «الاجتماع | التشاوري | الأول»
        if 0 <= first - other.end <= ADJACENT:
            first = other.start
    if gap(noun, rank) > ADJACENT:  # "the First Consultative Meeting …; the Seventh …"
        whole = max(one.end for one in nouns if one.start - noun.end <= ADJACENT)
        named = text[first:whole]
        return messages.text(reader, "event-ranked", series=named, ordinal=event.ordinal)
    start, end = min(rank.start, first), max(rank.end, noun.end)
    if language is Language.CHINESE:  # 流域委员会第十次协商会议: whose meeting it is comes first
        before = _PAUSE.split(text[sentence.start : start])[-1]
        start -= len(before)
    verbs = event_words().holding | event_words().roles.keys()
    stops = [term.start for term in terms if term.token[:2] == CONCEPT and term.token[2:] in verbs]
    stops += [mention.span.start for mention in annotation.dates]
    stops += [match.start() for match in _PAUSE.finditer(text, end, sentence.end)]
    limit = min((stop for stop in stops if stop >= end), default=sentence.end)
    words = text[start:limit].strip(" .。")
    if language is Language.CHINESE:
        return words.rstrip("于在由将已")
    kept = words.split()
    while kept and fold_text(kept[-1]) in stop_words(language):
        kept.pop()
    return " ".join(kept)


def _asked(library: Library, words: str, language: Language) -> tuple[QueryUnit, ...] | None:
    """Return the units of a question about events that tell one from another; None for words that are none."""
    if not words.strip():
        return ()
    meetings = event_words().meetings
    query = build_query(words, language, library)
    if not query.units:
        return None
    telling = []
    for unit in query.units:
        concept = unit.alternatives[0].concept
        kind = library.termbase.kind_of(concept)
        if kind not in _SAID_BY_ALL and concept not in meetings:
            telling.append(unit)
    return tuple(telling)


@lru_cache(maxsize=1024)
def _tokens(library: Library, event: Event, language: Language) -> frozenset[str]:
    """Return what an event can be asked for by: its series, rank, dates, places, hosts, and words of their names."""
    tokens = set(event.tokens)
    concepts = [event.series] if event.series else []
    for role, groups in event.groups.items():
        for group in groups:
            if not group.sure:
                continue
            if group.date is not None:
                tokens.update(date_tokens(group.date))
            elif role is not Role.PARTICIPANTS and group.concept:
                concepts.append(group.concept)
    if event.ordinal:
        tokens.update({f"{ORDINAL}{event.ordinal}", f"n:{event.ordinal}"})
    for concept in concepts:
        tokens.add(f"{CONCEPT}{concept}")
        name = library.termbase.name(concept, language)
        tokens.update(term.token for term in find_terms(name, language, library.termbase))
    return frozenset(tokens)


def proofs(entry: Entry) -> tuple[Quotation, ...]:
    """Return the quotations of an entry, the date's first, none twice."""
    said: Sequence[Said] = (entry.date, *entry.others, *entry.places, *entry.hosts)
    return tuple({one.quotation.spans: one.quotation for one in said}.values())


__all__ = ["Entry", "Said", "proofs", "ranked_title", "timeline"]
