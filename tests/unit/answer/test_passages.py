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


def test_a_unit_is_cited_in_the_readers_language(seeds_answerer: DocumentAnswerer) -> None:
    """Itself, its neighbours and its parts; without a reader, in the document's language."""
    document = seeds_answerer.library.documents["004_6bf816ae27e80bd1.txt"]
    unit = document.by_key["para-15"]
    own = seeds_answerer._reader.opened(document, unit)
    assert own.quotation.citation.locator == "الفقرة ١٥"
    passage = seeds_answerer._reader.opened(document, unit, language=Language.FRENCH)
    assert passage.quotation.citation.label == "A/RES/71/280, par. 15"
    assert passage.quotation.text == own.quotation.text
    assert passage.previous is not None
    assert passage.previous.locator == "intertitre «\u00a0المرحلة الأولى - المشاورات\u00a0»"
    assert passage.following is not None
    assert passage.following.locator == "par. 15 a)"
    assert [child.citation.locator for child in passage.children] == [
        "par. 15 a)",
        "par. 15 b)",
        "par. 15 c)",
    ]


def test_notes_and_other_editions_are_cited_in_the_readers_language(
    seeds_answerer: DocumentAnswerer, invented_answerer: DocumentAnswerer
) -> None:
    """A footnote below a paragraph and the counterpart of an annex's paragraph."""
    found = invented_answerer.search(
        "58 participants from 19 commissions", language=Language.ENGLISH, limit=1
    )
    document = invented_answerer.library.documents[found[0].citation.source]
    unit = next(one for one in document.paragraphs if one.footnotes and one.spans == found[0].spans)
    passage = invented_answerer._reader.opened(document, unit, language=Language.SPANISH)
    assert [note.citation.locator.split()[0] for note in passage.footnotes] == ["nota"]
    letter = next(
        one
        for name, one in seeds_answerer.library.documents.items()
        if name.startswith("003_") and "annex-1.para-8" in one.by_key
    )
    opened = seeds_answerer._reader.opened(letter, letter.by_key["annex-1.para-8"], language=Language.SPANISH)
    assert [edition.citation.locator for edition in opened.editions] == ["anexo, párr. 8"]


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
