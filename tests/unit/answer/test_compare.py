"""Editions and units side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.lookups.compare import LONGEST_REFERENCE, compare
from bot.answer.messages import Messages
from bot.render.features import render_comparison
from index.model import Language
from index.permalinks import permalink

if TYPE_CHECKING:
    from index.library import Library

MESSAGES = Messages.load()
ARABIC, CHINESE, ENGLISH = Language.ARABIC, Language.CHINESE, Language.ENGLISH


@pytest.mark.parametrize(
    ("reference", "language", "key", "rows"),
    [
        pytest.param("letter from Peru annex, para. 2", ENGLISH, "para-2", 1, id="en-paragraph"),
        pytest.param("附件第8段", CHINESE, "para-8", 7, id="zh-with-its-six-subparagraphs"),
        pytest.param("المرفق الفقرة ٨ (ج) من رسالة بيرو", ARABIC, "para-8_sub-c", 1, id="ar-subparagraph"),
    ],
)
def test_a_unit_stands_beside_its_other_edition(
    library: Library, reference: str, language: Language, key: str, rows: int
) -> None:
    """The unit and all below it are paired by locator, the reader's edition first where there is one."""
    found = compare(library, reference, language=language)
    assert found is not None
    assert {column.language for column in found.columns} == {ARABIC, CHINESE}
    if language in (ARABIC, CHINESE):
        assert found.columns[0].language is language
    assert len(found.rows) == rows
    for row in found.rows:
        links = {cell.citation.permalink.partition("-")[2] for cell in row if cell is not None}
        assert len(links) == 1
        assert all(cell is not None for cell in row)
    first = found.rows[0][0]
    assert first is not None
    assert first.citation.permalink.endswith(key)


def test_one_edition_alone_is_said_so(library: Library) -> None:
    """A document without another edition has one column, and the text says so."""
    found = compare(library, "A/RES/71/280 para. 16", language=ENGLISH)
    assert found is not None
    assert [column.language for column in found.columns] == [ARABIC]
    shown = render_comparison(found, MESSAGES, ENGLISH)
    assert MESSAGES.text(ENGLISH, "compared-no-editions", language="Arabic") in shown


def test_languages_choose_the_editions(library: Library) -> None:
    """Only the editions asked for are shown, whichever the reader's is."""
    found = compare(library, "letter from Peru annex, para. 2", languages=(CHINESE,), language=ARABIC)
    assert found is not None
    assert [column.language for column in found.columns] == [CHINESE]


def test_two_references_are_two_sides(library: Library) -> None:
    """A text with two references compares those units, and what lies below them in order."""
    found = compare(library, "71/280 para. 14 and 71/280 para. 16", language=ENGLISH)
    assert found is not None
    assert not found.editions
    assert [cell.citation.locator for cell in found.rows[0] if cell is not None] == ["para. 14", "para. 16"]
    assert "no counterpart" not in render_comparison(found, MESSAGES, ENGLISH)


def test_a_unit_without_a_counterpart_is_said_so(library: Library) -> None:
    """Where one edition has a unit that the other lacks, the other's place is empty, and the text says so."""
    letter = next(one for one in library.documents.values() if one.entry.edition_group)
    others = [
        one
        for one in library.documents.values()
        if one.entry.edition_group == letter.entry.edition_group and one is not letter
    ]
    lone = [
        (document, paragraph)
        for document in (letter, *others)
        for paragraph in document.paragraphs
        if any(paragraph.locator.key not in other.by_key for other in (letter, *others))
    ]
    assert lone, "the editions of the letter differ in their headings"
    found = compare(library, permalink(*lone[0]), language=ENGLISH)
    assert found is not None
    assert any(None in row for row in found.rows)
    assert "no counterpart" in render_comparison(found, MESSAGES, ENGLISH)


@pytest.mark.parametrize(
    "reference",
    [
        pytest.param("", id="empty"),
        pytest.param("no reference at all", id="no-reference"),
        pytest.param("A/RES/71/280 para. 99", id="no-such-paragraph"),
        pytest.param("A/RES/55/2 para. 1", id="no-such-document"),
        pytest.param("71/280 " * LONGEST_REFERENCE, id="too-long"),
    ],
)
def test_what_is_not_there_is_none(library: Library, reference: str) -> None:
    """A text that names no unit of the documents compares nothing."""
    assert compare(library, reference, language=ENGLISH) is None
