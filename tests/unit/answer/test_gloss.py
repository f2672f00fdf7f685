"""Tests of the terms that help a reader through a quotation of another language."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.answer.quote.citing import quotation_of
from bot.answer.quote.gloss import LIMIT, gloss, without_clitics
from index.model import Language
from index.text.normalize import fold_text

if TYPE_CHECKING:
    from bot.answer.model import Quotation
    from index.library import Library

ARABIC_LETTER = "000_ac72eff6ec191031.txt"
CHINESE_LETTER = "003_ccfc8e636b231bec.txt"
RESOLUTION = "004_6bf816ae27e80bd1.txt"
READERS = [language for language in Language if language is not Language.OTHER]


def unit(library: Library, file: str, key: str) -> Quotation:
    """Return a whole unit."""
    document = library.documents[file]
    return quotation_of(document, document.by_key[key], Language.ENGLISH)


@pytest.mark.parametrize(
    ("file", "key", "reader", "wanted"),
    [
        pytest.param(CHINESE_LETTER, "annex-1.para-1", "en", {"利马": "Lima"}, id="city"),
        pytest.param(CHINESE_LETTER, "annex-1.para-11", "ar", {"秘鲁": "بيرو"}, id="country"),
        pytest.param(ARABIC_LETTER, "annex-1.para-11", "fr", {"بيرو": "Pérou"}, id="clitic-taken-off"),
        pytest.param(ARABIC_LETTER, "annex-1.para-10", "zh", {"الجمعية العامة": "大会"}, id="body"),
        pytest.param(
            ARABIC_LETTER, "annex-1.para-10", "ru", {"الأمين العام": "Генеральный секретарь"}, id="function"
        ),
    ],
)
def test_names_are_given_in_the_readers_language(
    library: Library, file: str, key: str, reader: str, wanted: dict[str, str]
) -> None:
    """A name of the passage stands in the gloss as the passage writes it, with what the reader calls it."""
    found = {one.term: one.meaning for one in gloss(library, unit(library, file, key), Language(reader))}
    assert wanted.items() <= found.items()


def test_every_gloss_quotes_its_passage_and_repeats_nothing(library: Library) -> None:
    """Over all units and readers: terms stand in the quotation in order, within the limit, each thing once."""
    for file in (ARABIC_LETTER, CHINESE_LETTER, RESOLUTION):
        for key in list(library.documents[file].by_key)[::3]:
            quotation = unit(library, file, key)
            shown = library.passage_of(library.documents[file], library.documents[file].by_key[key]).text
            for reader in READERS:
                found = gloss(library, quotation, reader)
                if reader is quotation.language:
                    assert found == ()
                places = [shown.find(one.term) for one in found]
                assert -1 not in places
                assert len(found) <= LIMIT
                assert len({fold_text(one.meaning) for one in found}) == len(found)
                assert all(fold_text(one.term) != fold_text(one.meaning) for one in found)


def test_terms_outside_the_quoted_sentence_are_left_out(library: Library) -> None:
    """A quotation of a part is explained by that part's terms only."""
    document = library.documents[CHINESE_LETTER]
    paragraph = document.by_key["annex-1.para-1"]
    whole = paragraph.spans[0]
    cut = document.source.text.index("利马", whole.start)
    part = quotation_of(document, paragraph, Language.ENGLISH, spans=[replace(whole, end=cut)])
    assert "Lima" not in [one.meaning for one in gloss(library, part, Language.ENGLISH)]


def test_names_come_before_general_words(library: Library) -> None:
    """Where only two terms fit, they are names, not what is said of them."""
    found = gloss(library, unit(library, ARABIC_LETTER, "annex-1.para-10"), Language.ENGLISH, limit=2)
    assert [one.meaning for one in found] == ["Secretary-General", "General Assembly"]


def test_a_unit_that_is_gone_has_no_gloss(library: Library) -> None:
    """A quotation kept from an older index is left unexplained rather than explained wrongly."""
    kept = unit(library, CHINESE_LETTER, "annex-1.para-1")
    gone = replace(kept, citation=replace(kept.citation, permalink="00000000-para-1"))
    assert gloss(library, gone, Language.ENGLISH) == ()


@pytest.mark.parametrize(
    ("concept", "written", "wanted"),
    [
        pytest.param("country-pe", "لبيرو", "بيرو", id="for"),
        pytest.param("migration", "والهجرة", "الهجرة", id="and-the"),
        pytest.param("migration", "للهجرة", "هجرة", id="for-the"),
        pytest.param("gcm", "للاتفاق العالمي", "للاتفاق العالمي", id="for-the-of-two-words"),
        pytest.param("migration", "الهجرة", "الهجرة", id="nothing-to-take-off"),
        pytest.param("country-pe", "بيرو", "بيرو", id="own-first-letter"),
    ],
)
def test_arabic_terms_shed_what_is_written_onto_them(
    library: Library, concept: str, written: str, wanted: str
) -> None:
    """A preposition or conjunction goes only where a name of the concept is left."""
    assert without_clitics(written, library.termbase.concept(concept), Language.ARABIC) == wanted


@pytest.mark.parametrize(
    ("file", "key", "words"),
    [
        pytest.param(RESOLUTION, "para-15", "خبرة", id="experience-is-no-expert"),
        pytest.param(RESOLUTION, "para-15", "الحصر", id="no-verb"),
        pytest.param(RESOLUTION, "para-15", "دعم", id="no-verb-in-its-first-form"),
    ],
)
def test_a_word_of_the_same_family_is_no_translation(
    library: Library, file: str, key: str, words: str
) -> None:
    """Words for which questions are understood alike, and verbs, are not told as what a term means."""
    told = {one.term for one in gloss(library, unit(library, file, key), Language.ENGLISH)}
    assert told
    assert words not in told
