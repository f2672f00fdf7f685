"""Where sources differ: every value that they give for one thing, each with the place that says so.

Values are read from the documents and compared; nothing is known here of any case. A difference is shown only where
both values are surely about the one thing: a reader who is told of a disagreement that is none trusts no other.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.answer.dates import format_date
from bot.answer.facts.participation import participations
from bot.answer.facts.symbol_facts import AUTHORITIES, authority, symbol_dates
from bot.answer.model import DisagreeingValue
from bot.answer.quote.editions import all_editions
from bot.answer.quote.extent import quotation_at
from index.annotate import CONCEPT, longest
from index.facts.date_value import DateValue, Precision
from index.facts.events import Role, event_words
from index.model import Language, Span
from index.termbase.model import ConceptKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.answer.messages import Messages
    from index.facts.event_table import Event
    from index.facts.events import EventMention, EventValue
    from index.facts.symbols import Symbol
    from index.library import Library
    from index.model import Document, Paragraph

LIMIT = 4
"""Values that are shown."""
OTHER_EDITION = "authority-other-edition"
_ARABIC_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


@dataclass(frozen=True, slots=True)
class SourcedValue:
    """A value and the place that gives it.

    Attributes:
        date: For a date; else None.
        concept: For a body, country or city; else empty.
        text: The value as its source writes it; a number in Western digits.
        chunk: Where it is said.
        sentence: The sentence's number in the chunk.
        span: The value, in the chunk's shown text.
        why: The message id of its source's standing.
        unit: The message id that counts a number; empty for others.
        count: The number; 0 for others.
    """

    date: DateValue | None
    concept: str
    text: str
    chunk: int
    sentence: int
    span: Span
    why: str
    unit: str = ""
    count: int = 0


def disagreements_for_symbol(library: Library, symbol: Symbol) -> tuple[SourcedValue, ...]:
    """Return the dates that sources give for a document where they differ, the most authoritative first.

    One for each date, from the best source that gives it. Empty where the sources agree, or one only speaks.
    """
    kept: list[SourcedValue] = []
    for one in symbol_dates(library, symbol):
        if all(other.date is None or not other.date.overlaps(one.date) for other in kept):
            text = library.passage_text(one.chunk).text[one.span.start : one.span.end]
            kept.append(SourcedValue(one.date, "", text, one.chunk, one.sentence, one.span, one.why))
    return tuple(kept) if len(kept) > 1 else ()


def disagreements_for_event(library: Library, event: Event, role: Role) -> tuple[SourcedValue, ...]:
    """Return the values of a role that mentions of a meeting give where they contradict one another.

    Only mentions that name the meeting by series and rank, and bind one value to it with a verb, count; a value
    beside the name of another meeting may be that one's. Dates contradict where no day belongs to both, but only
    within one year or on one day of two years: others are different occasions. Hosts and cities contradict where
    two mentions have none in common, numbers of participants where they count the same and are not the same.
    Empty where sources agree, and for roles of which a meeting may have several holders.
    """
    if role is Role.PARTICIPANTS:
        return _participants(library, event)
    if role not in {Role.DATE, Role.HOST, Role.PLACE} or not (event.series and event.ordinal):
        return ()
    stated = [
        (frozenset(_key(one) for one in values), values)
        for mention in event.mentions
        if (values := _bound(library, event, mention, role))
    ]
    kept: list[tuple[frozenset[str], SourcedValue]] = []
    order = {why: place for place, why in enumerate(AUTHORITIES)}
    sourced = [(keys, _sourced(library, values[0])) for keys, values in stated]
    sourced.sort(key=lambda one: (order[one[1].why], one[1].chunk))
    for keys, value in sourced:
        if all(_contradict(role, keys, value, other_keys, other) for other_keys, other in kept):
            kept.append((keys, value))
    return tuple(value for _keys, value in kept) if len(kept) > 1 else ()


def _participants(library: Library, event: Event) -> tuple[SourcedValue, ...]:
    kept: list[SourcedValue] = []
    for one in participations(library, event):
        if kept and (kept[0].unit != one.unit or one.written in {other.text for other in kept}):
            continue
        chunk = library.chunks[one.chunk]
        why = authority(library.paragraph(chunk), library.documents[chunk.document].entry.kind)
        kept.append(
            SourcedValue(
                None, "", one.written, one.chunk, one.sentence, one.span, why, unit=one.unit, count=one.count
            )
        )
    return tuple(kept) if len(kept) > 1 else ()


def disagreements_of_editions(
    library: Library, document: Document, paragraph: Paragraph
) -> tuple[SourcedValue, ...]:
    """Return the bodies that a unit names where another edition of it names others in their stead, its own first.

    Both editions name a body that the other does not: one of them took one for another. A body that only one names
    may be left out, or be unknown to the termbase under that name. Empty where the editions agree.
    """
    own = _bodies_of(library, document, paragraph)
    for other, same in all_editions(library, document, paragraph):
        if other is document:
            continue
        others = _bodies_of(library, other, same)
        mine, theirs = own.keys() - others.keys(), others.keys() - own.keys()
        if mine and len(mine) == len(theirs):
            kind = document.entry.kind
            return (
                *(replace(own[concept], why=authority(paragraph, kind)) for concept in sorted(mine)),
                *(others[concept] for concept in sorted(theirs)),
            )
    return ()


def _bodies_of(library: Library, document: Document, paragraph: Paragraph) -> dict[str, SourcedValue]:
    """Return the bodies that a unit names, each where it is named first."""
    chunk = library.chunk_numbers.get((document.source.name, paragraph.locator.key))
    if chunk is None:
        return {}
    annotation = library.annotation(chunk)
    text = library.passage_text(chunk).text
    found: dict[str, SourcedValue] = {}
    for term in longest(term for term in annotation.terms if term.token.startswith(CONCEPT)):
        concept = term.token[2:]
        if library.termbase.concept(concept).kind is ConceptKind.BODY and concept not in found:
            number = next(
                n for n, one in enumerate(annotation.sentences) if one.start <= term.start < one.end
            )
            span = Span(term.start, term.end)
            words = text[term.start : term.end]
            found[concept] = SourcedValue(None, concept, words, chunk, number, span, OTHER_EDITION)
    return found


def to_answer(
    library: Library, values: Sequence[SourcedValue], reader: Language, messages: Messages | None = None
) -> tuple[DisagreeingValue, ...]:
    """Return values as an answer shows them: in the reader's words, each with its quotation.

    Args:
        library: Where the values are from.
        values: The most authoritative first; those past :data:`LIMIT` are left out.
        reader: Whose words.
        messages: Counts numbers with what they count; without it a number stands alone.
    """
    return tuple(
        DisagreeingValue(
            _words(library, one, reader, messages),
            quotation_at(library, one.chunk, one.sentence, one.span, reader),
            one.why,
        )
        for one in values[:LIMIT]
    )


def _words(library: Library, value: SourcedValue, reader: Language, messages: Messages | None) -> str:
    if value.date is not None:
        return format_date(value.date, reader)
    if value.unit:
        number = value.text.translate(_ARABIC_INDIC) if reader is Language.ARABIC else value.text
        return messages.text(reader, value.unit, number=number, count=value.count) if messages else number
    return library.termbase.name(value.concept, reader) if value.concept else value.text


def _key(value: EventValue) -> str:
    return value.iso or value.concept


def _sourced(library: Library, value: EventValue) -> SourcedValue:
    chunk = library.chunks[value.chunk]
    why = authority(library.paragraph(chunk), library.documents[chunk.document].entry.kind)
    date = DateValue.from_iso(value.iso) if value.iso else None
    return SourcedValue(date, value.concept, value.text, value.chunk, value.sentence, value.span, why)


def _contradict(
    role: Role, keys: frozenset[str], value: SourcedValue, other_keys: frozenset[str], other: SourcedValue
) -> bool:
    if role is not Role.DATE:
        return not keys & other_keys
    return value.date is not None and other.date is not None and _dates_contradict(value.date, other.date)


def _dates_contradict(one: DateValue, other: DateValue) -> bool:
    if one.overlaps(other):
        return False
    same_year = one.start.year == other.start.year
    same_day = (one.start.month, one.start.day) == (other.start.month, other.start.day)
    return same_year or same_day


def _bound(library: Library, event: Event, mention: EventMention, role: Role) -> list[EventValue]:
    """Return a mention's values of a role where all of them are surely its meeting's; none where any is not."""
    if mention.implied or not mention.ordinal:
        return []
    values = [one for one in mention.values if one.role is role]
    if role is Role.DATE:
        # «السادس المعقود في ١٣ … بعد مؤتمر قمة … في ١٩»: of two dates one is another meeting's.
        dates = [DateValue.from_iso(one.iso) for one in values]
        if len(values) != 1 or dates[0].precision not in {Precision.DAY, Precision.MONTH}:
            return []
    else:
        kind = ConceptKind.COUNTRY if role is Role.HOST else ConceptKind.CITY
        values = [one for one in values if library.termbase.kind_of(one.concept) is kind]
        if role is Role.HOST and _countries(library, mention) != {one.concept for one in values}:
            return []
        if role is Role.PLACE and len(values) != 1:
            return []
    return values if values and all(one.sure and _is_next_to(library, event, one) for one in values) else []


def _countries(library: Library, mention: EventMention) -> set[str]:
    return {
        one.concept for one in mention.values if library.termbase.kind_of(one.concept) is ConceptKind.COUNTRY
    }


def _is_next_to(library: Library, event: Event, value: EventValue) -> bool:
    """Return whether no other meeting is named between a meeting's name and a value in its sentence."""
    annotation = library.annotation(value.chunk)
    sentence = annotation.sentences[value.sentence]
    concepts = longest(term for term in annotation.terms_within(sentence) if term.token.startswith(CONCEPT))
    names = [term for term in concepts if term.token == CONCEPT + event.series]
    if not names:
        return False
    name = min(names, key=lambda term: abs(term.start - value.span.start))
    low, high = min(name.end, value.span.end), max(name.start, value.span.start)
    meetings: Iterable[str] = (term.token[2:] for term in concepts if low <= term.start and term.end <= high)
    kinds = {ConceptKind.SERIES, ConceptKind.EVENT}
    return not any(
        concept in event_words().meetings or library.termbase.concept(concept).kind in kinds
        for concept in meetings
        if concept != event.series
    )
