"""Tests of one unit in several language editions, on the letter that the seeds hold in Arabic and in Chinese."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.answer.quote.citing import quotation_of
from bot.answer.quote.editions import in_own_language, other_editions, others, preferred, unit_of
from index.model import Language
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer
    from index.library import Library

ARABIC_LETTER = "000_ac72eff6ec191031.txt"
CHINESE_LETTER = "003_ccfc8e636b231bec.txt"
RESOLUTION = "004_6bf816ae27e80bd1.txt"


@pytest.mark.parametrize(
    ("file", "key", "reader", "wanted"),
    [
        pytest.param(ARABIC_LETTER, "annex-1.para-8.sub-c", "zh", CHINESE_LETTER, id="arabic-for-chinese"),
        pytest.param(CHINESE_LETTER, "annex-1.para-1", "ar", ARABIC_LETTER, id="chinese-for-arabic"),
        pytest.param(CHINESE_LETTER, "fn-2", "ar", ARABIC_LETTER, id="footnote"),
        pytest.param(CHINESE_LETTER, "unn-2", "ar", ARABIC_LETTER, id="unnumbered-but-as-many"),
        pytest.param(CHINESE_LETTER, "annex-1.para-1", "zh", CHINESE_LETTER, id="own-already"),
        pytest.param(CHINESE_LETTER, "annex-1.para-1", "fr", CHINESE_LETTER, id="no-french-edition"),
        pytest.param(ARABIC_LETTER, "annex-1.head-2", "zh", ARABIC_LETTER, id="headings-differ-in-number"),
        pytest.param(RESOLUTION, "para-1", "zh", RESOLUTION, id="no-edition-at-all"),
    ],
)
def test_a_reader_gets_the_same_unit_in_their_own_edition(
    library: Library, file: str, key: str, reader: str, wanted: str
) -> None:
    """The unit of the same locator in the reader's language is preferred, and what does not match is left alone."""
    document = library.documents[file]
    found, paragraph = preferred(library, document, document.by_key[key], Language(reader))
    assert (found.source.name, paragraph.locator.key) == (wanted, key)


def test_a_quoted_sentence_leads_to_the_whole_unit_of_the_other_edition(library: Library) -> None:
    """Sentences of editions do not match one by one, so the whole unit is given, verbatim and cited for the reader."""
    document = library.documents[ARABIC_LETTER]
    paragraph = document.by_key["annex-1.para-3"]
    part = quotation_of(
        document,
        paragraph,
        Language.CHINESE,
        spans=[replace(paragraph.spans[0], end=paragraph.spans[0].start + 40)],
    )
    found = in_own_language(library, part, Language.CHINESE)
    assert found is not None
    assert found.text.startswith("作为2011年举行的")
    assert found.whole_paragraph
    assert "附件" in found.citation.label


def test_no_edition_is_offered_to_who_already_reads_the_quotation(library: Library) -> None:
    """A quotation in the reader's language needs no other edition in it, but the others stay one step away."""
    document = library.documents[CHINESE_LETTER]
    own = quotation_of(document, document.by_key["annex-1.para-1"], Language.CHINESE)
    assert in_own_language(library, own, Language.CHINESE) is None
    assert [other.language for other in other_editions(library, own, Language.CHINESE)] == [Language.ARABIC]


def test_editions_correspond_both_ways(library: Library) -> None:
    """Whoever goes to the other edition and back is where they were, for every unit."""
    for file in (ARABIC_LETTER, CHINESE_LETTER):
        document = library.documents[file]
        for paragraph in document.paragraphs:
            for other in others(library, document, paragraph, Language.ENGLISH):
                back = other_editions(library, other, Language.ENGLISH)
                assert [unit_of(library, one) for one in back] == [(document, paragraph)]


def test_a_quotation_of_a_document_that_is_gone_has_no_editions(library: Library) -> None:
    """A quotation kept from an older index leads nowhere rather than to an error."""
    document = library.documents[CHINESE_LETTER]
    kept = quotation_of(document, document.by_key["annex-1.para-1"], Language.CHINESE)
    gone = replace(kept, citation=replace(kept.citation, source="gone.txt"))
    assert other_editions(library, gone, Language.ARABIC) == ()


@pytest.mark.parametrize(
    ("question", "file", "words"),
    [
        pytest.param("مين اللي وقّع رسالة بيرو؟", ARABIC_LETTER, "إنريكي", id="signed-ar"),
        pytest.param("谁签署了秘鲁的信？", CHINESE_LETTER, "恩里克", id="signed-zh"),
        pytest.param("من قاد النقاش بين الهيئات الإقليمية في ليما؟", ARABIC_LETTER, "الأمريكية", id="led-ar"),
        pytest.param("利马会议上谁牵头了关于区域机构的讨论会？", CHINESE_LETTER, "美洲国家组织", id="led-zh"),
    ],
)
def test_an_answer_is_quoted_from_the_readers_own_edition(
    seeds_answerer: DocumentAnswerer, question: str, file: str, words: str
) -> None:
    """Also where another edition's words fit the question a little better."""
    reply = answered(seeds_answerer, question)
    assert reply.quotations[0].citation.source == file
    assert words in reply.headline
