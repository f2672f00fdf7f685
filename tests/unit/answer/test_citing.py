"""Units to quotations with their citations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answer.quote.citing import cite, quotation_of
from index.model import NUMBERED, Language, Span, UnitKind
from index.permalinks import find_permalink
from tests.unit.seed_documents import seed_documents

if TYPE_CHECKING:
    from index.library import Library

RESOLUTION = seed_documents()[4]


def test_a_paragraph_is_cited_as_a_person_writes_it() -> None:
    """Symbol and paragraph, in the reader's language, and a permalink that reopens it."""
    unit = RESOLUTION.by_key["para-15.sub-a"]
    english = cite(RESOLUTION, unit, Language.ENGLISH)
    assert english.label == "A/RES/71/280, para. 15 (a)"
    assert "الفقرة" in cite(RESOLUTION, unit, Language.ARABIC).label
    assert find_permalink(english.permalink, list(seed_documents())) == (RESOLUTION, unit)


def test_a_whole_unit_is_whole_only_if_it_has_a_number() -> None:
    """A numbered paragraph is whole, a heading is not, nor is a part of a paragraph."""
    for unit in RESOLUTION.paragraphs:
        assert quotation_of(RESOLUTION, unit, Language.ARABIC).whole_paragraph is (unit.kind in NUMBERED)
    unit = RESOLUTION.by_key["para-15"]
    first = unit.spans[0]
    part = quotation_of(RESOLUTION, unit, Language.ARABIC, spans=[Span(first.start, first.start + 5)])
    assert not part.whole_paragraph
    assert part.text == RESOLUTION.source.text[first.start : first.start + 5]
    assert unit.kind is UnitKind.PARAGRAPH


def test_marks_outside_the_quotation_are_dropped() -> None:
    """A highlight that is not inside the quoted words marks nothing."""
    unit = RESOLUTION.by_key["para-15"]
    start = unit.spans[0].start
    inside, outside = Span(start + 2, start + 4), Span(start + 4, start + 9)
    quoted = quotation_of(
        RESOLUTION, unit, Language.ARABIC, spans=[Span(start, start + 6)], highlights=[inside, outside]
    )
    assert quoted.highlights == (inside,)


def test_every_unit_of_the_seeds_can_be_cited(library: Library) -> None:
    """No unit lacks a label, and no two units of the documents share a permalink."""
    links = set()
    for document in library.documents.values():
        for unit in document.paragraphs:
            citation = cite(document, unit, document.entry.language)
            assert citation.label
            assert len(citation.permalink) <= 60
            links.add(citation.permalink)
    assert len(links) == sum(len(document.paragraphs) for document in library.documents.values())
