"""Several spans of a source as one text, and the way back."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from index.model import Span, quote
from index.text.joined import JoinedText

LINE = "كما ينص على ذلك القرار ١ - الجمعية العامة ٢ تقرر"


def test_the_joined_text_is_the_quotation() -> None:
    """Spans are joined by one space, as a quotation is; what stands between them is left out."""
    spans = [Span(0, 22), Span(27, 41)]
    joined = JoinedText.of(LINE, spans)
    assert joined.text == quote(LINE, spans)
    assert joined.starts == (0, 23)


def test_a_stretch_over_a_seam_is_two_spans() -> None:
    """The space that joins two spans stands nowhere in the source."""
    joined = JoinedText.of("one (1) two", [Span(0, 3), Span(8, 11)])
    assert joined.source_spans(3, 4) == ()
    assert joined.source_spans(0, 7) == (Span(0, 3), Span(8, 11))
    assert joined.source_spans(4, 5) == (Span(8, 9),)


def test_nothing_joined_is_nothing() -> None:
    """No spans make an empty text, of which no stretch stands anywhere."""
    joined = JoinedText.of("text", [])
    assert (joined.text, joined.source_spans(0, 5)) == ("", ())


@st.composite
def _pieces(draw: st.DrawFn) -> tuple[str, list[Span]]:
    bounds = sorted(draw(st.sets(st.integers(0, 40), min_size=2, max_size=8)))
    text = draw(st.text(min_size=40, max_size=40))
    return text, [Span(a, b) for a, b in zip(bounds[::2], bounds[1::2], strict=False)]


@given(_pieces(), st.integers(0, 45), st.integers(0, 45))
@settings(max_examples=80, deadline=None)
def test_every_letter_finds_its_way_back(pieces: tuple[str, list[Span]], start: int, end: int) -> None:
    """The source's letters at a stretch's spans are the stretch's own, but for the joining spaces."""
    text, spans = pieces
    joined = JoinedText.of(text, spans)
    found = joined.source_spans(start, end)
    assert all(any(own.start <= one.start and one.end <= own.end for own in spans) for one in found)
    seams = {begin - 1 for begin in joined.starts[1:]}
    wanted = "".join(letter for at, letter in enumerate(joined.text) if start <= at < end and at not in seams)
    assert "".join(text[one.start : one.end] for one in found) == wanted
