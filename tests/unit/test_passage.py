"""A unit's words as shown, and the way back to the source's characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.model import Span, quote
from index.passage import PassageText

if TYPE_CHECKING:
    from index.library import Library


def _passage(text: str) -> PassageText:
    return PassageText.of(text, [Span(0, len(text))])


@pytest.mark.parametrize(
    ("source", "shown", "quoted"),
    [
        pytest.param("**تقرر** أن تعقد", "تقرر", "**تقرر**", id="markup-that-touches-comes-along"),
        pytest.param("**تقرر** أن تعقد", "أن", "أن", id="markup-behind-a-space-does-not"),
        pytest.param("*Invita* a la Organización", "a la", "a la", id="spanish"),
        pytest.param("في ليما يومي ٢٢ و ٢٣ أيار/مايو", "ليما", "ليما", id="plain"),
    ],
)
def test_shown_words_are_found_in_the_source(source: str, shown: str, quoted: str) -> None:
    """A quotation keeps pairs of marks whole, and has no white space at its ends."""
    passage = _passage(source)
    start = passage.text.index(shown)
    assert quote(source, passage.source_spans(start, start + len(shown))) == quoted


def test_an_empty_stretch_stands_nowhere() -> None:
    """No words, no spans."""
    assert _passage("ليما").source_spans(2, 2) == ()


def test_a_stretch_of_the_source_is_shown() -> None:
    """What stands inside the unit has a place in what is shown; what stands outside has none."""
    source = "1 - **Decides** to meet (a page) in Lima"
    passage = PassageText.of(source, [Span(4, 23), Span(33, 40)])
    at = source.index("Lima")
    place = passage.shown(Span(at, at + 4))
    assert place is not None
    assert passage.text[place.start : place.end] == "Lima"
    assert passage.shown(Span(0, 1)) is None
    assert passage.shown(Span(25, 29)) is None


def test_every_shown_word_of_the_seeds_stands_in_its_source(library: Library) -> None:
    """Each sentence of each chunk leads back to spans inside its own paragraph."""
    for number in range(0, library.size, 7):
        passage, unit = library.passage_text(number), library.paragraph(library.chunks[number])
        for sentence in library.annotation(number).sentences:
            for span in passage.source_spans(sentence.start, sentence.end):
                assert any(own.start <= span.start and span.end <= own.end for own in unit.spans)
