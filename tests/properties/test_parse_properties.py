"""What holds for every text the reader may be given."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from index.parse import display, display_text
from tests.unit.parse.reading import FIXTURES, SEEDS, load, read_text

if TYPE_CHECKING:
    from index.model import Document, Span

_PIECES = [piece for name in (*SEEDS, *FIXTURES) for piece in load(name).split("\n\n") if piece.strip()]
_SEEDS = [load(name) for name in SEEDS]
_ALPHABET = st.one_of(
    st.characters(codec="utf-8"),
    st.sampled_from("\n\n\n\t #*-•|<>()[]^.:؛،、。١٢٣123aأب一二٠\r\f\\_~`ª¹²③㈠"),
)
_LINES = st.sampled_from(
    [
        "1. ",
        "٢ - ",
        "(أ) ",
        "(i) ",
        "一、",
        "Article 3",
        "المادة ٤",
        "第五条 ",
        "١' ",
        "- ",
        "• ",
        "## ",
        "| a | b |",
        "a\tb",
        "\\* ",
        "¹ ",
        "(1) ",
        "[1] ",
        "Annex",
        "المرفق ٢",
        "附件",
        "Contents",
        "المحتويات",
        "\f",
        "",
        "Signed",
        "(签名)",
        "**b**",
        "2017 was",
        "<sup>1</sup>",
    ]
)


def check(document: Document) -> None:
    """Fail unless the document keeps every promise that does not depend on its text."""
    text = document.source.text
    claimed: list[Span] = [piece.span for piece in document.furniture]
    known = set(document.by_key)
    assert len(known) == len(document.paragraphs)
    for paragraph in document.paragraphs:
        assert paragraph.spans
        assert paragraph.locator.key.isascii()
        assert list(paragraph.spans) == sorted(paragraph.spans)
        claimed += [*paragraph.spans, *([paragraph.mark] if paragraph.mark else [])]
        for span in paragraph.spans:
            quotation = text[span.start : span.end]
            assert quotation == quotation.strip()
        for other in (*paragraph.footnotes, *([paragraph.parent] if paragraph.parent else [])):
            assert other.key in known
        for cell in paragraph.cells:
            assert cell.span is None or cell.span in paragraph.spans
    position = 0
    for span in sorted(claimed):
        assert span.start == position
        position = span.end
    assert position == len(text)


@settings(max_examples=60, deadline=None)
@given(st.text(_ALPHABET, max_size=400))
def test_any_text_is_read(text: str) -> None:
    """Reading never fails, and puts every character of any text in one place."""
    check(read_text(text))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(_LINES, st.text(max_size=30)), max_size=30), st.sampled_from(["\n", "\n\n", "\r\n"])
)
def test_any_lines_that_look_like_structure_are_read(lines: list[tuple[str, str]], newline: str) -> None:
    """Marks without sense or order cost numbers, never an error or a character."""
    check(read_text(newline.join(mark + rest for mark, rest in lines)))


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32))
def test_shuffled_and_cut_documents_are_read(seed: int) -> None:
    """Pieces of real documents in any order, cut anywhere, are still read to the last character."""
    chance = random.Random(seed)
    pieces = [chance.choice(_PIECES) for _ in range(chance.randint(1, 25))]
    pieces = [
        piece[chance.randint(0, len(piece) // 2) :] if chance.random() < 0.2 else piece for piece in pieces
    ]
    check(read_text("\n\n".join(pieces)))


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 2**32))
def test_beginnings_of_documents_are_read(seed: int) -> None:
    """A document that breaks off anywhere keeps the numbers it had so far."""
    chance = random.Random(seed)
    text = chance.choice(_SEEDS)
    start = chance.randint(0, len(text))
    check(read_text(text[start : start + 20_000]))


@settings(max_examples=100, deadline=None)
@given(st.text(_ALPHABET, max_size=200))
def test_display_keeps_every_letter_of_unmarked_text(text: str) -> None:
    """Display never fails; its offsets rise, lie in the raw text and point at the characters shown."""
    result = display(text)
    assert result.text == display_text(text)
    assert result.text == result.text.strip(" ")
    assert len(result.offsets) == len(result.text) + 1
    assert list(result.offsets) == sorted(result.offsets)
    assert result.offsets[-1] == len(text)
    assert all(0 <= offset < len(text) for offset in result.offsets[:-1])
