"""Documents to chunks: what is searched, and the words around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from index.chunk import INTRODUCTION_LENGTH, chunk_document, context_of, kind_words
from index.model import Language, UnitKind
from tests.unit.seed_documents import seed_documents

if TYPE_CHECKING:
    from index.library import Library
    from index.model import Chunk, Document

REPORT, RESOLUTION = 1, 4


def _chunk(document: Document, words: str) -> Chunk:
    return next(chunk for chunk in chunk_document(document) if words in chunk.text)


@pytest.mark.parametrize("document", seed_documents(), ids=lambda document: document.source.name)
def test_each_paragraph_with_a_word_is_one_chunk(document: Document) -> None:
    """A chunk points at its paragraph; an imprint and what holds neither letter nor digit are not searched."""
    chunks = chunk_document(document)
    keys = [chunk.paragraph for chunk in chunks]
    assert keys == [one.locator.key for one in document.paragraphs if one.locator.key in set(keys)]
    left_out = [one for one in document.paragraphs if one.locator.key not in set(keys)]
    assert all(
        one.kind is UnitKind.IMPRINT or not re.search(r"\w", document.text_of(one)) for one in left_out
    )
    assert all(chunk.text.strip() for chunk in chunks)


def test_a_sub_paragraph_has_its_paragraphs_words_around_it() -> None:
    """«(أ) ...» of paragraph 15 of 71/280 is found by what paragraph 15 says."""
    document = seed_documents()[RESOLUTION]
    chunk = next(one for one in chunk_document(document) if one.paragraph == "para-15.sub-a")
    parent = document.text_of(document.by_key["para-15"])
    assert parent.split()[-1] in chunk.context
    assert chunk.text not in chunk.context


def test_what_a_colon_introduces_has_the_introduction_around_it() -> None:
    """«ولم تتلق ردود من :» tells what the names on the next lines are."""
    document = seed_documents()[REPORT]
    at = next(
        place
        for place, one in enumerate(document.paragraphs)
        if place
        and one.kind is UnitKind.UNNUMBERED
        and document.text_of(document.paragraphs[place - 1]).rstrip().endswith(":")
    )
    before = document.text_of(document.paragraphs[at - 1])
    assert before.split()[-2] in context_of(document, document.paragraphs[at])


def test_a_rows_columns_are_around_it() -> None:
    """A row of a table can be found by its columns' names, the cells are its own words."""
    document = seed_documents()[REPORT]
    row = next(one for one in document.paragraphs if any(cell.column for cell in one.cells))
    lines = context_of(document, row).split("\n")
    assert {cell.column for cell in row.cells if cell.column} <= set(lines)


def test_a_long_introduction_is_cut_from_its_beginning(invented: Library) -> None:
    """The end of a list's introduction tells most; no line around a chunk is longer than that and a heading."""
    for document in (*seed_documents(), *invented.documents.values()):
        for paragraph in document.paragraphs:
            longest = max((INTRODUCTION_LENGTH, *map(len, paragraph.headings)))
            cells = max((len(cell.column) for cell in paragraph.cells), default=0)
            assert all(
                len(line) <= max(longest, cells) for line in context_of(document, paragraph).split("\n")
            )


def test_a_unit_is_told_by_its_kind() -> None:
    """A signature is found by "signed", in its document's language; a paragraph has no such word."""
    assert kind_words(UnitKind.SIGNATURE, Language.ARABIC)
    assert kind_words(UnitKind.SIGNATURE, Language.OTHER) == ""
