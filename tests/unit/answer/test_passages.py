"""Units opened for reading, and passages for a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.model import Language

if TYPE_CHECKING:
    from bot.answer.answerer import Passage
    from bot.answer.builder import DocumentAnswerer


def _open(answerer: DocumentAnswerer, reference: str) -> Passage:
    reply = answerer.look_up(reference, language=None)
    passage = answerer.passage(reply.quotations[0].citation.permalink)  # type: ignore[union-attr]
    assert passage is not None
    return passage


def test_a_paragraph_opens_with_its_parts(seeds_answerer: DocumentAnswerer) -> None:
    """Paragraph 15 of 71/280 has sub-paragraphs (a) to (c), each a quotation of its own."""
    passage = _open(seeds_answerer, "A/RES/71/280 para. 15")
    assert [child.citation.locator.rpartition("(")[2] for child in passage.children] == ["أ)", "ب)", "ج)"]
    assert all(child.whole_paragraph for child in passage.children)


def test_one_can_read_on(seeds_answerer: DocumentAnswerer) -> None:
    """Next and previous lead back to where one was; a document begins and ends."""
    passage = _open(seeds_answerer, "A/RES/71/280 para. 3")
    assert passage.following is not None
    following = seeds_answerer.passage(passage.following.permalink)
    assert following is not None
    assert following.previous == passage.quotation.citation
    document = seeds_answerer.library.documents["004_6bf816ae27e80bd1.txt"]
    first = seeds_answerer._reader.opened(document, document.paragraphs[0])
    assert first.previous is None
    last = seeds_answerer._reader.opened(document, document.paragraphs[-1])
    assert last.following is None


def test_a_paragraph_opens_with_its_other_edition(seeds_answerer: DocumentAnswerer) -> None:
    """The letter's annex is there in Arabic and Chinese: each paragraph leads to the other."""
    found = next(
        quotation
        for quotation in seeds_answerer.search("利马 第四次全球会议", language=Language.CHINESE, limit=5)
        if quotation.language is Language.CHINESE
    )
    passage = seeds_answerer.passage(found.citation.permalink)
    assert passage is not None
    assert [edition.language for edition in passage.editions] == [Language.ARABIC]


def test_a_paragraph_opens_with_its_notes(invented_answerer: DocumentAnswerer) -> None:
    """The paragraph "… participants from 19 commissions.[1]" has its footnote with it, and not among its parts."""
    found = invented_answerer.search(
        "58 participants from 19 commissions", language=Language.ENGLISH, limit=1
    )
    passage = invented_answerer.passage(found[0].citation.permalink)
    assert passage is not None
    assert len(passage.footnotes) == 1
    assert "Titicaca" in passage.footnotes[0].text
    assert not passage.children


def test_a_link_that_is_gone_finds_what_is_near(seeds_answerer: DocumentAnswerer) -> None:
    """Paragraph 15 (z) is not there: the nearest unit of the document is offered; nonsense has none."""
    link = _open(seeds_answerer, "A/RES/71/280 para. 15").quotation.citation.permalink
    assert seeds_answerer.passage(link + "_sub-z") is None
    near = seeds_answerer.nearest(link + "_sub-z")
    assert near is not None
    assert near.source == "004_6bf816ae27e80bd1.txt"
    assert seeds_answerer.nearest("no such link") is None
