"""References -> the units they name, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from index.facts.symbols import parse_symbol, same_symbol
from index.model import Locator, Step, StepKind
from index.permalinks import find_permalink
from index.references.document_names import bears_numbers, name_matches, names_another
from index.references.matching import existing_values, is_open, matching_units, named_units
from index.references.words import Relative

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.model import Document, Paragraph
    from index.references.reading import Reference


_PARAGRAPHS = frozenset({StepKind.PARAGRAPH, StepKind.PREAMBLE, StepKind.UNNUMBERED})


@dataclass(frozen=True, slots=True)
class Unit:
    """A citable unit in its document; None for the paragraph where the whole document is meant."""

    document: Document
    paragraph: Paragraph | None


@dataclass(frozen=True, slots=True)
class Found:
    """The units that a reference names: one, or the same one in each language edition, the reader's first."""

    units: tuple[Unit, ...]


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Several documents or places have such a unit.

    Attributes:
        candidates: The units, those of the newest context first, then in the documents' order.
    """

    candidates: tuple[Unit, ...]


@dataclass(frozen=True, slots=True)
class NoSuchParagraph:
    """The document is there, the unit is not.

    Attributes:
        document: The document that was meant.
        steps: What was asked for.
        parent: The deepest unit above it that exists; None where that is the document.
        failing: Which of the steps fails, from 0.
        existing: The values that exist at that level, in order: ``("1", …, "31")``; empty where it has none.
    """

    document: Document
    steps: tuple[Step, ...]
    parent: Paragraph | None
    failing: int
    existing: tuple[str, ...]

    @property
    def kind(self) -> StepKind:
        """The level that fails."""
        return self.steps[self.failing].kind

    @property
    def path(self) -> tuple[Step, ...]:
        """The place that does not exist, from its outermost level on, without levels that have no number."""
        above = self.parent.locator.steps if self.parent is not None else self.steps[: self.failing]
        return (*(step for step in above if step.value), self.steps[self.failing])

    @property
    def ends(self) -> tuple[str, str] | None:
        """The first and the last value that exist; None where there are not two, and for headings."""
        if self.kind is StepKind.HEADING:
            return None
        numbers = sorted((value for value in self.existing if value.isdecimal() and value != "0"), key=int)
        values = numbers or list(self.existing)
        return (values[0], values[-1]) if len(values) > 1 else None

    @property
    def range(self) -> str:
        """The values that exist, shortened: ``1–31``, ``a–c``; empty where there are none."""
        return "–".join(self.ends or self.existing[:1])


@dataclass(frozen=True, slots=True)
class NoSuchDocument:
    """No document bears this symbol, name or permalink.

    Attributes:
        written: The symbol or the permalink, or the words that should name it.
    """

    written: str


Resolution = Found | Ambiguous | NoSuchParagraph | NoSuchDocument


def resolve(
    reference: Reference,
    documents: Sequence[Document],
    *,
    context: Sequence[str] = (),
    at: Unit | None = None,
) -> Resolution:
    """Return the unit that a reference names.

    A reference that names no document means the one of the context if that has the unit, else the only one
    that has it; where several have it, they are the candidates.

    Args:
        reference: What was written.
        documents: All documents.
        context: File names of the documents that were spoken of, newest first.
        at: The unit that was spoken of last; without it nothing is "the next paragraph".
    """
    if any(step.value in (Relative.NEXT, Relative.PREVIOUS) for step in reference.steps):
        return _beside(reference, documents, at)
    if reference.permalink:
        found = find_permalink(reference.permalink, documents)
        return Found((Unit(*found),)) if found else NoSuchDocument(reference.permalink)
    if at is not None and (within := _within(reference, at, documents)):
        return within
    ordered = _newest_first(documents, context)
    named = _named(reference, ordered)
    if named is None:
        return NoSuchDocument(
            reference.symbol.canonical if reference.symbol else reference.named or " ".join(reference.words)
        )
    return _in_named(reference, named, ordered) if named else _anywhere(reference, ordered, context)


def _named(reference: Reference, documents: Sequence[Document]) -> list[Document] | None:
    """Return the documents that a reference names; empty where it names none, None where they are not there."""
    if reference.symbol is not None:
        return [document for document in documents if _bears(document, reference)] or None
    bearing = [document for document in documents if bears_numbers(reference.numbers, document)]
    if not bearing or (reference.named and names_another(reference.words, documents)):
        return None
    return name_matches(reference.words, bearing) or (bearing if len(bearing) < len(documents) else [])


def _newest_first(documents: Sequence[Document], context: Sequence[str]) -> list[Document]:
    newest = {name: rank for rank, name in reversed(list(enumerate(context)))}
    return sorted(documents, key=lambda document: newest.get(document.source.name, len(context)))


def _bears(document: Document, reference: Reference) -> bool:
    symbol = parse_symbol(document.entry.symbol) if document.entry.symbol else None
    return symbol is not None and reference.symbol is not None and same_symbol(symbol, reference.symbol)


def _beside(reference: Reference, documents: Sequence[Document], at: Unit | None) -> Resolution:
    """Return the unit before or after another one, among those of its level."""
    wanted = next(step for step in reference.steps if step.value in (Relative.NEXT, Relative.PREVIOUS))
    own = at.paragraph.locator.steps if at is not None and at.paragraph is not None else ()
    kinds = _PARAGRAPHS if wanted.kind is StepKind.PARAGRAPH else frozenset({wanted.kind})
    depths = [depth for depth, step in enumerate(own) if step.kind in kinds]
    if at is None or not depths:
        return NoSuchDocument(wanted.value)
    above, step = own[: depths[-1]], own[depths[-1]]
    values = list(
        dict.fromkeys(
            other[len(above)].value
            for other in (paragraph.locator.steps for paragraph in at.document.paragraphs)
            if other[: len(above)] == above
            and len(other) > len(above)
            and other[len(above)].kind is step.kind
        )
    )
    place = values.index(step.value) + (1 if wanted.value == Relative.NEXT else -1)
    if not 0 <= place < len(values):
        number = int(values[-1]) + 1 if place > 0 and values[-1].isdecimal() else 0
        return NoSuchParagraph(
            at.document, (*above, Step(step.kind, str(number))), None, len(above), tuple(values)
        )
    steps = (*above, Step(step.kind, values[place]))
    return _in_named(replace(reference, steps=steps), [at.document], documents)


def _within(reference: Reference, at: Unit, documents: Sequence[Document]) -> Resolution | None:
    """Return the subparagraph of the unit spoken of last, or of one above it; None where none is asked for."""
    steps = reference.steps
    own = at.paragraph.locator.steps if at.paragraph is not None else ()
    if not own or not steps or steps[0].kind not in (StepKind.SUB, StepKind.ITEM):
        return None
    if reference.symbol is not None or reference.words:
        return None
    for depth in range(len(own), 0, -1):
        inner = (*own[:depth], *steps)
        if Locator(inner).key in at.document.by_key:
            return _in_named(replace(reference, steps=inner), [at.document], documents)
    numbered = next((depth for depth, step in enumerate(own) if step.kind in _PARAGRAPHS), len(own) - 1)
    return _missing(replace(reference, steps=(*own[: numbered + 1], *steps)), at.document)


def _units(steps: Sequence[Step], document: Document) -> list[Unit]:
    if not steps:
        return [Unit(document, None)]
    return [Unit(document, paragraph) for paragraph in named_units(steps, document)]


def _in_named(reference: Reference, named: Sequence[Document], documents: Sequence[Document]) -> Resolution:
    """Return the unit in the documents that a reference names."""
    units = [unit for document in named for unit in _units(reference.steps, document)]
    if not units:
        return _missing(reference, _preferred(reference, named))
    settled = _settle(reference, units)
    if not isinstance(settled, Found):
        return settled
    # "Lima summary" is a name of the Arabic edition alone; the Chinese one is a step away all the same.
    group = settled.units[0].document.entry.edition_group
    editions = [other for other in documents if group and other.entry.edition_group == group]
    seen = {unit.document.source.name for unit in settled.units}
    others = [
        u for other in editions if other.source.name not in seen for u in _units(reference.steps, other)
    ]
    return Found((*settled.units, *(unit for unit in others if _are_editions([*settled.units, unit]))))


def _anywhere(reference: Reference, documents: Sequence[Document], context: Sequence[str]) -> Resolution:
    """Return the unit in the newest context, else in all documents."""
    known = {document.source.name: document for document in documents}
    for name in context:
        if name in known and (units := _units(reference.steps, known[name])):
            others = [
                unit
                for other in documents
                if other.source.name != name
                for unit in _units(reference.steps, other)
            ]
            same = [unit for unit in others if _are_editions([*units, unit])]
            return _settle(reference, [*units, *same]) if len(units) == 1 else Ambiguous((*units, *others))
    units = [unit for document in documents for unit in _units(reference.steps, document)]
    if not units:
        if context and context[0] in known:
            return _missing(reference, known[context[0]])
        return _missing_anywhere(reference, documents)
    return _settle(reference, units)


def _missing_anywhere(reference: Reference, documents: Sequence[Document]) -> Resolution:
    """Say what exists where it comes nearest: in a document of the reader's language, with most of it."""
    missing = [_missing(reference, document) for document in documents]
    missing = [one for one in missing if one.existing]
    if not missing:
        return NoSuchDocument(" ".join(reference.words) or ".".join(step.value for step in reference.steps))
    return max(
        missing,
        key=lambda one: (
            one.failing,
            one.document.entry.language is reference.language,
            len(one.existing),
        ),
    )


def _preferred(reference: Reference, documents: Sequence[Document]) -> Document:
    own = [document for document in documents if document.entry.language is reference.language]
    return (own or list(documents))[0]


def _settle(reference: Reference, units: Sequence[Unit]) -> Resolution:
    """Return one unit, or its editions, as found, and anything else as candidates."""
    if len(units) == 1 or _are_editions(units):
        own = [unit for unit in units if unit.document.entry.language is reference.language]
        return Found((*own, *(unit for unit in units if unit not in own)))
    by_language = [unit for unit in units if unit.document.entry.language is reference.language]
    if len(by_language) == 1 and not reference.words and reference.language == "zh":
        return Found(tuple(by_language))
    return Ambiguous(tuple(units))


def _are_editions(units: Sequence[Unit]) -> bool:
    groups = {unit.document.entry.edition_group for unit in units}
    keys = {unit.paragraph.locator.key if unit.paragraph else "" for unit in units}
    return (
        len(groups) == 1
        and "" not in groups
        and len(keys) == 1
        and len({id(unit.document) for unit in units}) == len(units)
    )


def _missing(reference: Reference, document: Document) -> NoSuchParagraph:
    """Say which level of a reference a document does not have, and what it has there."""
    steps = reference.steps
    parent: Paragraph | None = None
    for length in range(len(steps), 0, -1):
        above = matching_units(steps[: length - 1], document) if length > 1 else []
        if length > 1 and not above and not is_open(steps[: length - 1], document):
            continue
        parent = above[0] if above else None
        prefix = parent.locator.steps if parent else ()
        existing = existing_values(steps[: length - 1], prefix, steps[length - 1].kind, document)
        return NoSuchParagraph(document, steps, parent, length - 1, existing)
    return NoSuchParagraph(document, steps, None, len(steps) - 1, ())
